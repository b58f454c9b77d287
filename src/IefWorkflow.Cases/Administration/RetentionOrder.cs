namespace IefWorkflow.Cases.Administration;

/// <summary>The order to destroy files, with the visa of the archives without which it is forbidden (code du patrimoine, R212-14).</summary>
/// <param name="Visa">The reference of the visa.</param>
/// <param name="VisaOn">The day of the visa.</param>
/// <param name="Seal">The seal of the plan that was shown.</param>
public sealed record RetentionOrder(string Visa, DateOnly VisaOn, string Seal);
