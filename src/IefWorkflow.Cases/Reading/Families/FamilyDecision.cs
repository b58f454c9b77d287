using IefWorkflow.Cases.Decisions;
using IefWorkflow.Law.Notifications;

namespace IefWorkflow.Cases.Reading.Families;

/// <summary>The decision in force on a file, once the family may read it.</summary>
/// <param name="Kind">What it says.</param>
/// <param name="On">The legal day.</param>
/// <param name="Years">How many school years it authorises; 0 for none.</param>
/// <param name="Until">The last day of the authorisation; null for none.</param>
/// <param name="ReasonsOfLaw">The reasons of law.</param>
/// <param name="ReasonsOfFact">The reasons of fact.</param>
/// <param name="Channel">How it was sent; null for a decision born of silence.</param>
/// <param name="SentOn">The day it was sent; null as the channel.</param>
/// <param name="NotifiedOn">The day from which it counts as notified; null while nothing proves it.</param>
public sealed record FamilyDecision(
    DecisionKind Kind, DateOnly On, int Years, DateOnly? Until, string ReasonsOfLaw, string ReasonsOfFact, NotificationChannel? Channel, DateOnly? SentOn, DateOnly? NotifiedOn)
{
    /// <summary>Whether it gives the family what it asked for, whole or in part.</summary>
    public bool Grants => Kind is DecisionKind.Grant or DecisionKind.ShorterGrant or DecisionKind.TacitAcceptance or DecisionKind.AppealGranted;

    /// <summary>Whether it was born of silence.</summary>
    public bool IsTacit => Kind is DecisionKind.TacitAcceptance or DecisionKind.TacitRejection;
}
