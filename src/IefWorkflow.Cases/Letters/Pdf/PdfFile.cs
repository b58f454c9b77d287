using System.Globalization;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;

namespace IefWorkflow.Cases.Letters.Pdf;

/// <summary>The objects of a PDF file. The same objects in the same order give the same bytes.</summary>
internal sealed class PdfFile
{
    private readonly List<byte[]> objects = [];

    /// <summary>Keeps a number for an object written later.</summary>
    public int Reserve()
    {
        objects.Add([]);
        return objects.Count;
    }

    /// <summary>Writes an object.</summary>
    public void Set(int number, string text) => objects[number - 1] = Encoding.Latin1.GetBytes(text);

    /// <summary>Adds an object.</summary>
    public int Add(string text)
    {
        var number = Reserve();
        Set(number, text);
        return number;
    }

    /// <summary>Adds a compressed stream.</summary>
    /// <param name="entries">The entries of its dictionary, beside length and filter.</param>
    /// <param name="content">What it holds.</param>
    public int AddStream(string entries, byte[] content)
    {
        using var packed = new MemoryStream();
        using (var deflate = new ZLibStream(packed, CompressionLevel.SmallestSize, leaveOpen: true)) deflate.Write(content);
        return AddRaw($"{entries} /Filter /FlateDecode", packed.ToArray());
    }

    /// <summary>Adds a stream as it stands.</summary>
    public int AddRaw(string entries, byte[] content)
    {
        var number = Reserve();
        objects[number - 1] = [.. Encoding.Latin1.GetBytes(string.Create(CultureInfo.InvariantCulture, $"<< {entries} /Length {content.Length} >>\nstream\n")), .. content, .. "\nendstream"u8];
        return number;
    }

    /// <summary>The file.</summary>
    /// <param name="root">The number of the catalogue.</param>
    /// <param name="info">The number of the information dictionary.</param>
    public byte[] Write(int root, int info)
    {
        using var file = new MemoryStream();
        file.Write("%PDF-1.7\n%\u00E2\u00E3\u00CF\u00D3\n"u8);
        var places = new long[objects.Count];
        for (var index = 0; index < objects.Count; index++)
        {
            places[index] = file.Length;
            Text(file, $"{index + 1} 0 obj\n");
            file.Write(objects[index]);
            Text(file, "\nendobj\n");
        }

        var table = file.Length;
        var id = Convert.ToHexString(SHA256.HashData(file.ToArray()).AsSpan(0, 16));
        Text(file, $"xref\n0 {places.Length + 1}\n0000000000 65535 f \n");
        foreach (var place in places) Text(file, place.ToString("0000000000", CultureInfo.InvariantCulture) + " 00000 n \n");
        Text(file, $"trailer\n<< /Size {places.Length + 1} /Root {root} 0 R /Info {info} 0 R /ID [<{id}> <{id}>] >>\nstartxref\n{table}\n%%EOF\n");
        return file.ToArray();
    }

    /// <summary>A text as PDF writes it outside of pages: UTF-16 in hexadecimal.</summary>
    public static string Hex(string text) => $"<FEFF{Convert.ToHexString(Encoding.BigEndianUnicode.GetBytes(text))}>";

    /// <summary>A length or place as PDF writes it: at most two decimals, a point.</summary>
    public static string Number(double value) => Math.Round(value, 2).ToString("0.##", CultureInfo.InvariantCulture);

    private static void Text(MemoryStream file, FormattableString text) => file.Write(Encoding.Latin1.GetBytes(text.ToString(CultureInfo.InvariantCulture)));

    private static void Text(MemoryStream file, string text) => file.Write(Encoding.Latin1.GetBytes(text));
}
