namespace IefWorkflow.Law.Requests;

/// <summary>One of the items of information of R131-11-8.</summary>
/// <param name="Number">Its number in the article, 1 to 7.</param>
/// <param name="Label">What it tells, in French.</param>
public sealed record InformationItem(int Number, string Label);
