using System.Globalization;
using System.Text;

namespace IefWorkflow.Cases.Letters.Pdf;

/// <summary>A font as one document uses it: which glyphs, and for which characters.</summary>
internal sealed class FontUse(TrueTypeFont font, string resource)
{
    private readonly SortedDictionary<int, int> characters = [];

    /// <summary>The name under which pages call it.</summary>
    public string Resource => resource;

    /// <summary>The font.</summary>
    public TrueTypeFont Font => font;

    /// <summary>The glyphs of a text, in hexadecimal, noted as used.</summary>
    public string Encode(string text)
    {
        var hex = new StringBuilder(4 * text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            var glyph = font.Glyph(rune.Value);
            characters.TryAdd(glyph, rune.Value);
            hex.Append(glyph.ToString("X4", CultureInfo.InvariantCulture));
        }

        return hex.ToString();
    }

    /// <summary>The width of a text at a size, in points.</summary>
    public static double Measure(TrueTypeFont font, string text, double size)
    {
        var width = 0;
        foreach (var rune in text.EnumerateRunes()) width += font.Width(font.Glyph(rune.Value));
        return width * size / 1000;
    }

    /// <summary>Embeds what is used of it.</summary>
    /// <returns>The number of the font's object; null when nothing was written in it.</returns>
    public int? Embed(PdfFile file)
    {
        if (characters.Count == 0) return null;

        var subset = FontSubset.Write(font, characters.Keys);
        var name = $"{Tag()}+{font.Name}";
        var program = file.AddStream(string.Create(CultureInfo.InvariantCulture, $"/Length1 {subset.Length}"), subset);
        var flags = font.ItalicAngle == 0 ? 4 : 68;
        var descriptor = file.Add(Invariant(
            $"<< /Type /FontDescriptor /FontName /{name} /Flags {flags} /FontBBox [{string.Join(' ', font.Box.Select(side => PdfFile.Number(side)))}] /ItalicAngle {font.ItalicAngle} /Ascent {font.Ascent} /Descent {font.Descent} /CapHeight {font.CapHeight} /StemV {(font == TrueTypeFont.Bold ? 140 : 80)} /FontFile2 {program} 0 R >>"));
        var widths = string.Join(' ', characters.Keys.Select(glyph => Invariant($"{glyph} [{font.Width(glyph)}]")));
        var descendant = file.Add(Invariant(
            $"<< /Type /Font /Subtype /CIDFontType2 /BaseFont /{name} /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /FontDescriptor {descriptor} 0 R /DW 600 /W [{widths}] /CIDToGIDMap /Identity >>"));
        var map = file.AddStream("", Encoding.ASCII.GetBytes(ToUnicode()));
        return file.Add(Invariant($"<< /Type /Font /Subtype /Type0 /BaseFont /{name} /Encoding /Identity-H /DescendantFonts [{descendant} 0 R] /ToUnicode {map} 0 R >>"));
    }

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

    private string Tag()
    {
        var sum = 7L;
        foreach (var glyph in characters.Keys) sum = ((sum * 31) + glyph) % 100_000_007;
        return string.Concat(Enumerable.Range(0, 6).Select(place => (char)('A' + (sum / (long)Math.Pow(26, place) % 26))));
    }

    private string ToUnicode()
    {
        var map = new StringBuilder("/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def\n/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange\n");
        foreach (var part in characters.Chunk(100))
        {
            map.Append(CultureInfo.InvariantCulture, $"{part.Length} beginbfchar\n");
            foreach (var (glyph, character) in part)
            {
                var utf16 = Convert.ToHexString(Encoding.BigEndianUnicode.GetBytes(char.ConvertFromUtf32(character)));
                map.Append(CultureInfo.InvariantCulture, $"<{glyph:X4}> <{utf16}>\n");
            }

            map.Append("endbfchar\n");
        }

        return map.Append("endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n").ToString();
    }
}
