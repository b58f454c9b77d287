using IefWorkflow.Cases.People;
using IefWorkflow.Cases.Requests;

namespace IefWorkflow.Cases.Reading;

/// <summary>An opinion as a page shows it.</summary>
/// <param name="Role">In which capacity it was given.</param>
/// <param name="By">Who gave it.</param>
/// <param name="On">The legal day.</param>
/// <param name="Direction">Where it points; null where the reader may only know that it was given.</param>
/// <param name="Years">The duration recommended; null as the direction.</param>
/// <param name="Text">The text; null where the reader may not see it.</param>
/// <param name="Id">The identifier.</param>
/// <param name="IsCorrected">Whether a later opinion corrects it.</param>
public sealed record OpinionView(Role Role, string By, DateOnly On, OpinionDirection? Direction, int? Years, string? Text, string Id, bool IsCorrected);
