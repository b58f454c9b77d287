using System.Globalization;
using IefWorkflow.Cases.Pieces;
using IefWorkflow.Cases.Reading;
using IefWorkflow.Law.TimeLimits;

namespace IefWorkflow.Cases.Export;

/// <summary>A line of the numbered inventory of an export: a supporting document or a letter.</summary>
/// <param name="Rank">Its number in the inventory, from 1.</param>
/// <param name="Code">The code of the checklist or of the letter.</param>
/// <param name="Label">What it is.</param>
/// <param name="On">The legal day it was received or prepared.</param>
/// <param name="Note">What is to be known of it: refused, on paper, not communicated, not issued; empty for nothing.</param>
/// <param name="Name">Its name in the archive; null when its content is not there.</param>
/// <param name="Digest">The SHA-256 of its content; null when its content is not there.</param>
public sealed record ExportDocument(int Rank, string Code, string Label, DateOnly On, string Note, string? Name, string? Digest)
{
    /// <summary>The line of a supporting document, as its reader may see it.</summary>
    /// <param name="piece">The document.</param>
    /// <param name="isOnPaper">Whether no content was ever sent.</param>
    internal static ExportDocument Of(PieceView piece, bool isOnPaper)
    {
        var why = piece.ContentDigest is not null ? "" : isOnPaper ? "sur papier ou sous pli" : PieceRules.IsAboutHealth(piece.Code) ? "pièce de santé, non communiquée (R131-11-2)" : "non communiquée";
        var note = string.Join("\u00A0; ", new[] { why, piece.RefusedBecause is { } because ? $"écartée\u00A0: {because}" : "" }.Where(text => text.Length > 0));
        return new ExportDocument(0, piece.Code, piece.Label, piece.ReceivedOn, note, piece.ContentDigest is null ? null : $"pieces/{piece.Code}{Extension(piece.FileName)}", piece.ContentDigest);
    }

    /// <summary>The line of a letter.</summary>
    internal static ExportDocument Of(LetterView letter, DateOnly? issuedOn, string? digest) => new(
        0, letter.Code, $"{letter.Title} ({letter.Addressee})", letter.PreparedOn, issuedOn is { } day ? $"émis le {FrenchDate.Plain(day)}" : "préparé, non émis", digest is null ? null : $"courriers/{letter.Code}.pdf", digest);

    /// <summary>Numbers the lines, and the names of their contents with them.</summary>
    internal static IReadOnlyList<ExportDocument> Number(IReadOnlyList<ExportDocument> documents) =>
    [
        .. documents.Select((document, index) => document with
        {
            Rank = index + 1,
            Name = document.Name is { } name ? name.Insert(name.IndexOf('/', StringComparison.Ordinal) + 1, string.Create(CultureInfo.InvariantCulture, $"{index + 1:000}-")) : null,
        }),
    ];

    /// <summary>The extension of an accepted kind of content; nothing else of the name given is kept.</summary>
    private static string Extension(string? fileName)
    {
        var extension = Path.GetExtension(fileName ?? "");
        return PieceMedia.Accepted.SelectMany(media => media.Extensions).FirstOrDefault(known => known.Equals(extension, StringComparison.OrdinalIgnoreCase)) ?? "";
    }
}
