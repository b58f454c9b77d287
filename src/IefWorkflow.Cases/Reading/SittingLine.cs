using IefWorkflow.Cases.Commission;

namespace IefWorkflow.Cases.Reading;

/// <summary>A sitting in a list.</summary>
/// <param name="Number">The number of its file.</param>
/// <param name="On">The day.</param>
/// <param name="At">The local time at which it begins.</param>
/// <param name="Place">The place.</param>
/// <param name="Standing">Where it stands.</param>
public sealed record SittingLine(string Number, DateOnly On, TimeOnly At, string Place, SittingStanding Standing);
