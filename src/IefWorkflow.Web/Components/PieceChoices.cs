using IefWorkflow.Cases.Requests;
using IefWorkflow.Law.Requests;

namespace IefWorkflow.Web.Components;

/// <summary>The supporting documents, as people name them.</summary>
internal static class PieceChoices
{
    /// <summary>All of them.</summary>
    public static IReadOnlyList<Choice> All { get; } = [.. SupportingDocuments.All.Select(Of)];

    /// <summary>Those that are deposited one by one: not what stays sealed, and anything else.</summary>
    public static IReadOnlyList<Choice> Deposited { get; } = [.. SupportingDocuments.All.Where(document => !document.Sealed).Select(Of), new Choice(DepositPiece.Other, "Autre document, qu'aucun texte ne demande")];

    /// <summary>The name of a document, by its code.</summary>
    public static string Label(string code) => SupportingDocuments.Find(code) is { } document ? Capital(document.Label) : code;

    private static Choice Of(SupportingDocument document) => new(document.Code, $"{Capital(document.Label)} ({document.Article})");

    private static string Capital(string text) => text.Length == 0 ? text : char.ToUpperInvariant(text[0]) + text[1..];
}
