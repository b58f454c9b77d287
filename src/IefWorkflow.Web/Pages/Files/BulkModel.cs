using IefWorkflow.Cases.Acts;
using IefWorkflow.Cases.Reading;
using IefWorkflow.Web.Components;

namespace IefWorkflow.Web.Pages.Files;

/// <summary>An act on several files: before it is done, or after.</summary>
/// <param name="Act">The act; null when none was chosen.</param>
/// <param name="Consequence">What it will do.</param>
/// <param name="Rows">The files.</param>
/// <param name="Query">The list that they come from.</param>
/// <param name="Key">By which sending twice does it once.</param>
/// <param name="Choices">The values to choose from, by datum.</param>
/// <param name="Values">What was given.</param>
/// <param name="Fault">Why it was not done at all; null for nothing.</param>
/// <param name="Answers">What became of each file, in the order of the rows; empty before it is done.</param>
public sealed record BulkModel(
    ActDescription? Act, string Consequence, IReadOnlyList<FileRow> Rows, string Query, string Key, IReadOnlyDictionary<string, IReadOnlyList<Choice>> Choices,
    FormValues Values, string? Fault, IReadOnlyList<ActAnswer> Answers);
