using IefWorkflow.Cases.Files;

namespace IefWorkflow.Cases.Administration;

/// <summary>A file that is to be destroyed: its retention has ended, and that of every file that rests on it.</summary>
/// <param name="Id">The identifier.</param>
/// <param name="Number">The number.</param>
/// <param name="Kind">What it is about.</param>
/// <param name="OpenedOn">The day it was opened.</param>
/// <param name="ClosedOn">The day it was closed.</param>
/// <param name="KeptUntil">The last day it had to be kept.</param>
/// <param name="JournalHead">The digest of the last entry of its journal.</param>
public sealed record RetentionFile(string Id, string Number, CaseKind Kind, DateOnly OpenedOn, DateOnly ClosedOn, DateOnly KeptUntil, string JournalHead);
