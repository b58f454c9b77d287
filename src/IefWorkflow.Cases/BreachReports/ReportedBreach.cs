using System.Text.Json.Nodes;
using IefWorkflow.Cases.Files;
using IefWorkflow.Cases.Notifications;
using IefWorkflow.Law.Oversight;
using IefWorkflow.Law.TimeLimits;

namespace IefWorkflow.Cases.BreachReports;

/// <summary>A report (<i>signalement</i>) that a child is neither enrolled nor authorised (R131-4, R131-9), and what came of it.</summary>
public sealed class ReportedBreach : CaseFacts
{
    /// <summary>Who reports.</summary>
    public required Reporter Reporter { get; init; }

    /// <summary>The name of who reports.</summary>
    public required string ReporterName { get; init; }

    /// <summary>The child's last name.</summary>
    public required string ChildLastName { get; init; }

    /// <summary>The child's first names.</summary>
    public required string ChildFirstNames { get; init; }

    /// <summary>The child's date of birth; null when the reporter does not know it.</summary>
    public DateOnly? ChildBornOn { get; init; }

    /// <summary>The commune where the child lives or was found.</summary>
    public required string Commune { get; init; }

    /// <summary>The legal day of the fact.</summary>
    public required DateOnly ObservedOn { get; init; }

    /// <summary>What was observed.</summary>
    public required string Fact { get; init; }

    /// <summary>The legal day on which the DASEN received it.</summary>
    public required DateOnly ReceivedOn { get; init; }

    /// <summary>What the files said on the day of the fact; null before they were searched.</summary>
    public BreachFinding? Finding { get; set; }

    /// <summary>The school in which the child is enrolled; null when none is known.</summary>
    public string? EnrolledAt { get; set; }

    /// <summary>The day from which it is established that the child is neither enrolled nor authorised; null when it is not.</summary>
    public DateOnly? NeitherOn { get; set; }

    /// <summary>The day the formal notice was signed; null when none was.</summary>
    public DateOnly? FormalNoticeOn { get; set; }

    /// <summary>The day the formal notice was notified; null before.</summary>
    public DateOnly? NotifiedOn { get; set; }

    /// <summary>The day the child was enrolled or authorised after the formal notice; null when that is not known.</summary>
    public DateOnly? FollowedOn { get; set; }

    /// <summary>The report as the law sees it.</summary>
    public BreachReport Report => new(Reporter, CaseId, ObservedOn, Fact);

    /// <inheritdoc/>
    public override DateOnly? Day(CaseDay day) => day switch
    {
        CaseDay.Received => ReceivedOn,
        CaseDay.Decided => FormalNoticeOn,
        CaseDay.Notified => NotifiedOn,
        _ => null,
    };

    /// <inheritdoc/>
    public override void Notified(LegalNotification notification) => NotifiedOn = notification.NotifiedOn;

    /// <inheritdoc/>
    public override JsonObject LetterFields() => new()
    {
        ["enfant"] = $"{ChildFirstNames} {ChildLastName}",
        ["commune"] = Commune,
        ["date_constat"] = FrenchDate.Plain(ObservedOn),
        ["date_reception"] = FrenchDate.Plain(ReceivedOn),
    };
}
