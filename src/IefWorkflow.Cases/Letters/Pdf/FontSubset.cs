using System.Buffers.Binary;
using System.Text;

namespace IefWorkflow.Cases.Letters.Pdf;

/// <summary>A font reduced to the glyphs used: their numbers stay, the outlines of the others are empty.</summary>
internal static class FontSubset
{
    private static readonly string[] Kept = ["cvt ", "fpgm", "glyf", "head", "hhea", "hmtx", "loca", "maxp", "prep"];

    /// <summary>The file of the reduced font.</summary>
    public static byte[] Write(TrueTypeFont font, IEnumerable<int> used)
    {
        var glyphs = WithComponents(font, used);
        var (outlines, places) = Outlines(font, glyphs);
        var head = font.Table("head").ToArray();
        BinaryPrimitives.WriteInt32BigEndian(head.AsSpan(8), 0);
        BinaryPrimitives.WriteInt16BigEndian(head.AsSpan(50), 1);
        return Assemble(Kept.Select(name => (name, name switch { "glyf" => outlines, "loca" => places, "head" => head, _ => font.Table(name).ToArray() })).ToList());
    }

    private static SortedSet<int> WithComponents(TrueTypeFont font, IEnumerable<int> used)
    {
        var (glyphs, pending) = (new SortedSet<int>(), new Stack<int>(used.Append(0)));
        while (pending.TryPop(out var glyph))
        {
            if (!glyphs.Add(glyph)) continue;
            foreach (var component in Components(font.Outline(glyph))) pending.Push(component);
        }

        return glyphs;
    }

    private static List<int> Components(ReadOnlySpan<byte> outline)
    {
        var found = new List<int>();
        if (outline.Length == 0 || BinaryPrimitives.ReadInt16BigEndian(outline) >= 0) return found;

        for (int at = 10, more = 1; more != 0;)
        {
            int flags = BinaryPrimitives.ReadUInt16BigEndian(outline[at..]);
            found.Add(BinaryPrimitives.ReadUInt16BigEndian(outline[(at + 2)..]));
            at += 4 + ((flags & 0x1) != 0 ? 4 : 2) + ((flags & 0x8) != 0 ? 2 : (flags & 0x40) != 0 ? 4 : (flags & 0x80) != 0 ? 8 : 0);
            more = flags & 0x20;
        }

        return found;
    }

    private static (byte[] Outlines, byte[] Places) Outlines(TrueTypeFont font, SortedSet<int> glyphs)
    {
        using var outlines = new MemoryStream();
        var places = new byte[4 * (font.GlyphCount + 1)];
        for (var glyph = 0; glyph <= font.GlyphCount; glyph++)
        {
            BinaryPrimitives.WriteInt32BigEndian(places.AsSpan(4 * glyph), (int)outlines.Length);
            if (glyph == font.GlyphCount || !glyphs.Contains(glyph)) continue;
            outlines.Write(font.Outline(glyph));
            while (outlines.Length % 4 != 0) outlines.WriteByte(0);
        }

        return (outlines.ToArray(), places);
    }

    private static byte[] Assemble(List<(string Name, byte[] Bytes)> tables)
    {
        var (count, power) = (tables.Count, (int)Math.Log2(tables.Count));
        var header = new byte[12 + (16 * count)];
        BinaryPrimitives.WriteInt32BigEndian(header, 0x00010000);
        short[] search = [(short)count, (short)(16 << power), (short)power, (short)((16 * count) - (16 << power))];
        for (var field = 0; field < search.Length; field++) BinaryPrimitives.WriteInt16BigEndian(header.AsSpan(4 + (2 * field)), search[field]);

        using var body = new MemoryStream();
        for (var table = 0; table < count; table++)
        {
            var (name, bytes) = tables[table];
            var record = header.AsSpan(12 + (16 * table));
            Encoding.ASCII.GetBytes(name, record);
            BinaryPrimitives.WriteUInt32BigEndian(record[4..], Checksum(bytes));
            BinaryPrimitives.WriteInt32BigEndian(record[8..], header.Length + (int)body.Length);
            BinaryPrimitives.WriteInt32BigEndian(record[12..], bytes.Length);
            body.Write(bytes);
            while (body.Length % 4 != 0) body.WriteByte(0);
        }

        return [.. header, .. body.ToArray()];
    }

    private static uint Checksum(byte[] bytes)
    {
        var sum = 0u;
        for (var at = 0; at < bytes.Length; at += 4)
        {
            var word = 0u;
            for (var place = 0; place < 4; place++) word = (word << 8) | (at + place < bytes.Length ? bytes[at + place] : 0u);
            sum = unchecked(sum + word);
        }

        return sum;
    }
}
