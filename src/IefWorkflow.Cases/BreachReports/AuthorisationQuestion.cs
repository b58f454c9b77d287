namespace IefWorkflow.Cases.BreachReports;

/// <summary>« Is this child authorised on that day? » (R131-9).</summary>
/// <param name="LastName">The child's last name.</param>
/// <param name="FirstNames">The child's first names, or the first of them.</param>
/// <param name="BornOn">The date of birth; null when it is not known.</param>
/// <param name="On">The day asked about.</param>
public sealed record AuthorisationQuestion(string LastName, string FirstNames, DateOnly? BornOn, DateOnly On);
