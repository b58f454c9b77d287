using System.Buffers.Binary;
using System.Reflection;
using System.Text;

namespace IefWorkflow.Cases.Letters.Pdf;

/// <summary>A TrueType font as the product carries it: what laying out and embedding need of it.</summary>
internal sealed class TrueTypeFont
{
    private readonly byte[] data;
    private readonly Dictionary<string, (int Offset, int Length)> tables = [];
    private readonly Dictionary<int, int> glyphs = [];
    private readonly int longMetrics;

    private TrueTypeFont(string name, byte[] data)
    {
        (Name, this.data) = (name, data);
        for (int table = 0, count = U16(4); table < count; table++)
        {
            var record = 12 + (16 * table);
            tables[Encoding.ASCII.GetString(data, record, 4)] = (I32(record + 8), I32(record + 12));
        }

        UnitsPerEm = U16(At("head") + 18);
        Box = [.. Enumerable.Range(0, 4).Select(side => Scale(I16(At("head") + 36 + (2 * side))))];
        (Ascent, Descent) = (Scale(I16(At("hhea") + 4)), Scale(I16(At("hhea") + 6)));
        CapHeight = Scale(I16(At("OS/2") + 88));
        ItalicAngle = I32(At("post") + 4) / 65536;
        GlyphCount = U16(At("maxp") + 4);
        longMetrics = U16(At("hhea") + 34);
        ReadCharacters();
    }

    /// <summary>The regular face.</summary>
    public static TrueTypeFont Regular { get; } = Load("OpenSans-Regular");

    /// <summary>The bold face.</summary>
    public static TrueTypeFont Bold { get; } = Load("OpenSans-Bold");

    /// <summary>The italic face.</summary>
    public static TrueTypeFont Italic { get; } = Load("OpenSans-Italic");

    public string Name { get; }

    public int UnitsPerEm { get; }

    /// <summary>The box of all glyphs, in thousandths of the size.</summary>
    public IReadOnlyList<int> Box { get; }

    public int Ascent { get; }

    public int Descent { get; }

    public int CapHeight { get; }

    public int ItalicAngle { get; }

    public int GlyphCount { get; }

    /// <summary>The glyph of a character; 0 when the font has none.</summary>
    public int Glyph(int character) => character switch
    {
        0x202F when !glyphs.ContainsKey(character) => glyphs.GetValueOrDefault(0xA0),
        0x2010 or 0x2011 when !glyphs.ContainsKey(character) => glyphs.GetValueOrDefault('-'),
        _ => glyphs.GetValueOrDefault(character),
    };

    /// <summary>The width of a glyph in thousandths of the size.</summary>
    public int Width(int glyph) => Scale(U16(At("hmtx") + (4 * Math.Min(glyph, longMetrics - 1))));

    /// <summary>The bytes of a table.</summary>
    public ReadOnlySpan<byte> Table(string name) => data.AsSpan(tables[name].Offset, tables[name].Length);

    /// <summary>The outline of a glyph; empty for a space.</summary>
    public ReadOnlySpan<byte> Outline(int glyph)
    {
        var isLong = I16(At("head") + 50) == 1;
        var (from, to) = isLong
            ? (I32(At("loca") + (4 * glyph)), I32(At("loca") + (4 * glyph) + 4))
            : (2 * U16(At("loca") + (2 * glyph)), 2 * U16(At("loca") + (2 * glyph) + 2));
        return data.AsSpan(At("glyf") + from, to - from);
    }

    private static TrueTypeFont Load(string name)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream($"{name}.ttf")
            ?? throw new InvalidOperationException($"The font '{name}' is not in the assembly.");
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return new TrueTypeFont(name, bytes);
    }

    private void ReadCharacters()
    {
        var cmap = At("cmap");
        for (int table = 0, count = U16(cmap + 2); table < count; table++)
        {
            var start = cmap + I32(cmap + 4 + (8 * table) + 4);
            if (U16(start) == 4) ReadSegments(start);
        }
    }

    private void ReadSegments(int start)
    {
        var doubled = U16(start + 6);
        for (var segment = 0; segment < doubled; segment += 2)
        {
            var (last, first) = (U16(start + 14 + segment), U16(start + 16 + doubled + segment));
            var (delta, rangeAt) = (U16(start + 16 + (2 * doubled) + segment), start + 16 + (3 * doubled) + segment);
            var range = U16(rangeAt);
            for (var character = first; character <= last && character != 0xFFFF; character++)
            {
                var glyph = range == 0 ? character : U16(rangeAt + range + (2 * (character - first)));
                if (range == 0 || glyph != 0) glyph = (glyph + delta) & 0xFFFF;
                if (glyph != 0) glyphs[character] = glyph;
            }
        }
    }

    private int Scale(int units) => (int)Math.Round(units * 1000.0 / UnitsPerEm, MidpointRounding.AwayFromZero);

    private int At(string table) => tables[table].Offset;

    private int U16(int at) => BinaryPrimitives.ReadUInt16BigEndian(data.AsSpan(at));

    private int I16(int at) => BinaryPrimitives.ReadInt16BigEndian(data.AsSpan(at));

    private int I32(int at) => BinaryPrimitives.ReadInt32BigEndian(data.AsSpan(at));
}
