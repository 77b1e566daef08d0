using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace ItaIngest.Training.Hostile;

/// <summary>Damages an object of a PDF: its dictionary, its references, or what its packed stream says. The cross-reference table is left behind, as repairs do.</summary>
static class PdfDamage
{
    static readonly string[] Words = ["/Type", "/Kids", "/Length", "/Filter", "/Contents", "/Parent", "/MediaBox", "/Rotate", "/W", "/Widths", "/Font", "/Subtype", "/Matrix", "/BBox", "/ToUnicode"];
    static readonly string[] Operators = ["q ", "Q ", "BT ", "ET ", "Tj ", "cm ", "Do ", "re f ", "0 0 0 0 0 0 Tm ", "1e9 0 0 1e9 0 0 cm ", "0 Tf ", "S ", "-1 w ", "(\u0001\u0002) Tj "];

    public static byte[] Of(byte[] pdf, Random random)
    {
        var start = Find(pdf, " obj"u8, random.Next(pdf.Length));
        start = start < 0 ? Find(pdf, " obj"u8, 0) : start;
        var end = start < 0 ? -1 : Find(pdf, "endobj"u8, start);
        if (end < 0)
        {
            return ByteDamage.Any(pdf, random);
        }

        var body = pdf[start..end];
        return [.. pdf[..start], .. Body(body, pdf, random), .. pdf[end..]];
    }

    static byte[] Body(byte[] body, byte[] pdf, Random random)
    {
        var stream = Find(body, "stream"u8, 0);
        if (stream > 0 && random.Next(4) > 0)
        {
            return Stream(body, stream, random);
        }

        var dictionary = stream > 0 ? body[..stream] : body;
        byte[] rest = stream > 0 ? body[stream..] : [];
        return [.. random.Next(4) switch
        {
            0 => Encoding.Latin1.GetBytes(Encoding.Latin1.GetString(dictionary).Replace(Words[random.Next(Words.Length)], Words[random.Next(Words.Length)], StringComparison.Ordinal)),
            1 => Other(pdf, random) ?? dictionary,
            _ => ByteDamage.Number(dictionary, random),
        }, .. rest];
    }

    /// <summary>Unpacks the stream, changes what it says, and packs it again with its right length: the parser behind the filter gets it.</summary>
    static byte[] Stream(byte[] body, int at, Random random)
    {
        var from = at + "stream".Length;
        while (from < body.Length && body[from] is (byte)'\r' or (byte)'\n')
        {
            from++;
        }

        var to = Find(body, "endstream"u8, from);
        if (to < 0)
        {
            return ByteDamage.Any(body, random);
        }

        var isPacked = Find(body[..at], "/FlateDecode"u8, 0) >= 0;
        var content = isPacked ? Unpacked(body[from..to]) : body[from..to];
        if (content.Length == 0)
        {
            return ByteDamage.Any(body, random);
        }

        content = Content(content, random);
        var packed = isPacked ? SmallImages.Packed(content) : content;
        var dictionary = System.Text.RegularExpressions.Regex.Replace(
            Encoding.Latin1.GetString(body[..at]), "/Length [0-9]+( 0 R)?", string.Create(CultureInfo.InvariantCulture, $"/Length {packed.Length}"));
        return [.. Encoding.Latin1.GetBytes(dictionary), .. "stream\n"u8, .. packed, .. "\n"u8, .. body[to..]];
    }

    static byte[] Content(byte[] content, Random random)
    {
        if (random.Next(2) == 0)
        {
            return ByteDamage.Any(content, random);
        }

        var at = random.Next(content.Length);
        var inserted = Encoding.Latin1.GetBytes(string.Concat(Enumerable.Repeat(Operators[random.Next(Operators.Length)], 1 + random.Next(200))));
        return [.. content[..at], (byte)' ', .. inserted, .. content[at..]];
    }

    static byte[] Unpacked(byte[] packed)
    {
        try
        {
            using var stream = new ZLibStream(new MemoryStream(packed), CompressionMode.Decompress);
            using var to = new MemoryStream();
            stream.CopyTo(to);
            return to.Length > 8 << 20 ? [] : to.ToArray();
        }
        catch (InvalidDataException)
        {
            return [];
        }
    }

    static byte[]? Other(byte[] pdf, Random random)
    {
        var start = Find(pdf, " obj"u8, random.Next(pdf.Length));
        var end = start < 0 ? -1 : Find(pdf, "endobj"u8, start);
        return end < 0 || end - start > 1 << 20 ? null : pdf[start..end];
    }

    static int Find(byte[] bytes, ReadOnlySpan<byte> what, int from)
    {
        var at = bytes.AsSpan(from).IndexOf(what);
        return at < 0 ? -1 : from + at;
    }
}
