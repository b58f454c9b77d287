namespace IefWorkflow.Law.Appeals;

/// <summary>What is known of an appeal on receipt.</summary>
/// <param name="SentOn">The day it was brought: postmark, day of the electronic filing in the authority's local time, else day of receipt.</param>
/// <param name="RefusalNotifiedOn">The day the refusal was notified with proof; null without proof.</param>
/// <param name="RefusalMentionsAppeal">Whether the refusal mentioned the mandatory appeal, its period and where to bring it.</param>
/// <param name="RefusalKnownOn">The day the family is shown to have known of the refusal, where notification is not proven.</param>
/// <param name="Label">What the family called it.</param>
/// <param name="SentToCommission">Whether it was sent to the commission rather than through another door.</param>
public sealed record AppealFacts(
    DateOnly SentOn,
    DateOnly? RefusalNotifiedOn,
    bool RefusalMentionsAppeal,
    DateOnly? RefusalKnownOn = null,
    AppealLabel Label = AppealLabel.MandatoryAppeal,
    bool SentToCommission = true);
