namespace IefWorkflow.Cases.Planning;

/// <summary>A date already given to people that a closure would move.</summary>
/// <param name="Number">The number of the file.</param>
/// <param name="DueDateId">The clock.</param>
/// <param name="Rule">The rule.</param>
/// <param name="Prudent">The prudent date now, and then.</param>
/// <param name="Legal">The legal date now, and then.</param>
public sealed record MovedDate(string Number, string DueDateId, string Rule, (DateOnly Now, DateOnly Then) Prudent, (DateOnly Now, DateOnly Then) Legal);
