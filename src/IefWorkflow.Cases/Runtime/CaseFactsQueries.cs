using IefWorkflow.Cases.Appeals;
using IefWorkflow.Cases.Commission;
using IefWorkflow.Cases.Files;
using IefWorkflow.Cases.Requests;

namespace IefWorkflow.Cases.Runtime;

/// <summary>Finds what is known of a file, by its kind.</summary>
public static class CaseFactsQueries
{
    /// <summary>The facts of a file.</summary>
    public static async ValueTask<CaseFacts> FactsAsync(this CaseSession session, CaseFile file, CancellationToken cancellationToken) => file.Kind switch
    {
        CaseKind.Request => await session.RequestAsync(file, cancellationToken),
        CaseKind.Mandates => await session.GetFactsAsync<Commission.Mandates.CommissionMandates>(file, cancellationToken),
        CaseKind.ResidenceChange => await session.ResidenceChangeAsync(file, cancellationToken),
        CaseKind.BreachReport => await session.BreachAsync(file, cancellationToken),
        CaseKind.DepartmentalBody => await session.BodyYearAsync(file, cancellationToken),
        CaseKind.Appeal => await session.AppealAsync(file, cancellationToken),
        CaseKind.Sitting => await session.SittingAsync(file, cancellationToken),
        _ => throw new InvalidOperationException($"A file of kind {file.Kind} has no facts."),
    };

    /// <summary>A day of a file; null when it is not known yet.</summary>
    public static async ValueTask<DateOnly?> DayAsync(this CaseSession session, CaseFile file, CaseDay day, CancellationToken cancellationToken) =>
        day is CaseDay.Opened ? file.OpenedOn : (await session.FactsAsync(file, cancellationToken)).Day(day);

    /// <summary>The request of a file.</summary>
    public static ValueTask<AuthorisationRequest> RequestAsync(this CaseSession session, CaseFile file, CancellationToken cancellationToken) =>
        session.GetFactsAsync<AuthorisationRequest>(file, cancellationToken);

    /// <summary>The change of residence of a file.</summary>
    public static ValueTask<Residence.ResidenceChange> ResidenceChangeAsync(this CaseSession session, CaseFile file, CancellationToken cancellationToken) =>
        session.GetFactsAsync<Residence.ResidenceChange>(file, cancellationToken);

    /// <summary>The report of a file.</summary>
    public static ValueTask<BreachReports.ReportedBreach> BreachAsync(this CaseSession session, CaseFile file, CancellationToken cancellationToken) =>
        session.GetFactsAsync<BreachReports.ReportedBreach>(file, cancellationToken);

    /// <summary>The year of the departmental body of a file.</summary>
    public static ValueTask<DepartmentalBody.BodyYear> BodyYearAsync(this CaseSession session, CaseFile file, CancellationToken cancellationToken) =>
        session.GetFactsAsync<DepartmentalBody.BodyYear>(file, cancellationToken);

    /// <summary>The appeal of a file.</summary>
    public static ValueTask<Appeal> AppealAsync(this CaseSession session, CaseFile file, CancellationToken cancellationToken) =>
        session.GetFactsAsync<Appeal>(file, cancellationToken);

    /// <summary>The sitting of a file.</summary>
    public static ValueTask<Sitting> SittingAsync(this CaseSession session, CaseFile file, CancellationToken cancellationToken) =>
        session.GetFactsAsync<Sitting>(file, cancellationToken);

    private static async ValueTask<T> GetFactsAsync<T>(this CaseSession session, CaseFile file, CancellationToken cancellationToken)
        where T : CaseFacts =>
        await session.Db.Set<T>().FindAsync([file.Id], cancellationToken) ?? throw new InvalidOperationException($"The file {file.Number} is not a {typeof(T).Name}.");
}
