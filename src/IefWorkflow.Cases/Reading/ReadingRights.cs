using System.Collections.Frozen;
using IefWorkflow.Cases.People;
using A = IefWorkflow.Cases.Reading.CaseAspect;

namespace IefWorkflow.Cases.Reading;

/// <summary>Which role sees which part of a file. The one place where it is decided; scope comes on top.</summary>
/// <remarks>A role that is not listed sees nothing. A town hall has its own answer, limited to the categories of R131-10-2.</remarks>
public static class ReadingRights
{
    private static readonly FrozenDictionary<Role, A[]> Table = new Dictionary<Role, A[]>
    {
        [Role.Family] = [A.Standing, A.Details, A.Pupil, A.Tasks, A.DueDates, A.Timeline, A.Letters, A.Messages, A.Pieces, A.PieceContents, A.Persons, A.Decisions, A.HeadOpinion],
        [Role.Clerk] = [A.Standing, A.Details, A.Pupil, A.Tasks, A.DueDates, A.Timeline, A.TimelineData, A.Letters, A.Messages, A.Pieces, A.PieceContents, A.Persons, A.ProtectedAddresses, A.Decisions, A.HeadOpinion],
        [Role.Dasen] = [A.Standing, A.Details, A.Pupil, A.Tasks, A.DueDates, A.Timeline, A.TimelineData, A.Letters, A.Messages, A.Pieces, A.PieceContents, A.Persons, A.ProtectedAddresses, A.Decisions, A.HeadOpinion, A.MedicalDirection],
        [Role.Doctor] = [A.Standing, A.Details, A.Tasks, A.DueDates, A.Timeline, A.Pieces, A.HealthPapers, A.Persons, A.MedicalDirection, A.MedicalText],
        [Role.Head] = [A.Standing, A.Pupil, A.Tasks],
        [Role.Secretary] = [A.Standing, A.Details, A.Tasks, A.DueDates, A.Timeline, A.TimelineData, A.Letters, A.Messages, A.Pieces, A.PieceContents, A.Persons, A.ProtectedAddresses, A.Decisions, A.HeadOpinion, A.Votes],
        [Role.President] = [A.Standing, A.Details, A.Tasks, A.DueDates, A.Timeline, A.TimelineData, A.Letters, A.Messages, A.Pieces, A.PieceContents, A.Persons, A.Decisions, A.HeadOpinion, A.MedicalDirection, A.Votes],
        [Role.Member] = [A.Standing, A.Details, A.DueDates, A.Timeline, A.Pieces, A.PieceContents, A.Decisions],
        [Role.Administrator] = [A.Standing, A.Tasks, A.DueDates, A.Timeline],
    }.ToFrozenDictionary();

    /// <summary>Whether a role sees a part of the files in its scope.</summary>
    public static bool Allows(Role role, CaseAspect aspect) => Table.TryGetValue(role, out var aspects) && aspects.Contains(aspect);

    /// <summary>Whether a role has a list of files of its own, beside what is expected of it.</summary>
    public static bool ListsFiles(Role role) => role is not Role.Family && FileScope.Lists(role);

    /// <summary>Whether a role opens files at all.</summary>
    public static bool OpensFiles(Role role) => Table.ContainsKey(role);
}
