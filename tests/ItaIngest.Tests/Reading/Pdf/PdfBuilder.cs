using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace ItaIngest.Tests.Reading.Pdf;

/// <summary>Writes small PDFs, byte for byte the same each time: pages with content streams in Helvetica, nothing compressed.</summary>
sealed class PdfBuilder
{
    readonly List<(string Attributes, string Content)> pages = [];

    /// <summary>Adds a page.</summary>
    /// <param name="content">Its content stream.</param>
    /// <param name="attributes">Entries of its dictionary, such as /Rotate 90.</param>
    public PdfBuilder Page(string content, string attributes = "/MediaBox [0 0 600 800]")
    {
        pages.Add((attributes, content));
        return this;
    }

    /// <summary>The file.</summary>
    /// <param name="encryption">An Encrypt dictionary and the document's id; null: none.</param>
    public byte[] Build((string Dictionary, string Id)? encryption = null)
    {
        var objects = new List<string>
        {
            "<< /Type /Catalog /Pages 2 0 R >>",
            $"<< /Type /Pages /Count {pages.Count} /Kids [{string.Join(' ', pages.Select((_, i) => $"{4 + (2 * i)} 0 R"))}] >>",
            "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
        };
        foreach (var (attributes, content) in pages)
        {
            objects.Add($"<< /Type /Page /Parent 2 0 R {attributes} /Resources << /Font << /F 3 0 R >> >> /Contents {objects.Count + 2} 0 R >>");
            objects.Add($"<< /Length {content.Length} >>\nstream\n{content}\nendstream");
        }

        if (encryption is { } e)
        {
            objects.Add(e.Dictionary);
        }

        return Write(objects, encryption is { } x ? $"/Encrypt {objects.Count} 0 R /ID [{x.Id}{x.Id}]" : "");
    }

    /// <summary>A file that claims <paramref name="count"/> pages, all of them the same object.</summary>
    public static byte[] Repeating(int count) => Write(
        [
            "<< /Type /Catalog /Pages 2 0 R >>",
            $"<< /Type /Pages /Count {count} /Kids [{string.Join(' ', Enumerable.Repeat("3 0 R", count))}] >>",
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 200 200] >>",
        ],
        "");

    /// <summary>The same page under the user password 'secret' (standard security handler, revision 2, RC4 40 bit).</summary>
    public static byte[] Protected()
    {
        var id = Enumerable.Range(0, 16).Select(i => (byte)i).ToArray();
        var owner = Rc4(Md5(Padded("owner"))[..5], Padded("secret"));
        var permissions = BitConverter.GetBytes(-4);
        var key = Md5([.. Padded("secret"), .. owner, .. permissions, .. id])[..5];
        var user = Rc4(key, Padded(""));
        var dictionary = $"<< /Filter /Standard /V 1 /R 2 /Length 40 /P -4 /O <{Convert.ToHexString(owner)}> /U <{Convert.ToHexString(user)}> >>";
        return new PdfBuilder().Page("BT ET").Build((dictionary, $"<{Convert.ToHexString(id)}>"));
    }

    static byte[] Write(List<string> objects, string trailer)
    {
        var text = new StringBuilder("%PDF-1.4\n");
        var offsets = new List<int>();
        for (var i = 0; i < objects.Count; i++)
        {
            offsets.Add(text.Length);
            text.Append(CultureInfo.InvariantCulture, $"{i + 1} 0 obj\n{objects[i]}\nendobj\n");
        }

        var table = text.Length;
        text.Append(CultureInfo.InvariantCulture, $"xref\n0 {objects.Count + 1}\n0000000000 65535 f \n");
        foreach (var offset in offsets)
        {
            text.Append(CultureInfo.InvariantCulture, $"{offset:D10} 00000 n \n");
        }

        text.Append(CultureInfo.InvariantCulture, $"trailer\n<< /Size {objects.Count + 1} /Root 1 0 R {trailer} >>\nstartxref\n{table}\n%%EOF\n");
        return Encoding.Latin1.GetBytes(text.ToString());
    }

    static byte[] Padded(string password)
    {
        byte[] padding = Convert.FromHexString("28BF4E5E4E758A4164004E56FFFA01082E2E00B6D0683E802F0CA9FE6453697A");
        return [.. Encoding.Latin1.GetBytes(password), .. padding[..(32 - password.Length)]];
    }

#pragma warning disable CA5351 // what the file format asks for, not a protection of ours
    static byte[] Md5(byte[] data) => MD5.HashData(data);
#pragma warning restore CA5351

    static byte[] Rc4(byte[] key, byte[] data)
    {
        var state = Enumerable.Range(0, 256).ToArray();
        for (int i = 0, j = 0; i < 256; i++)
        {
            j = (j + state[i] + key[i % key.Length]) & 255;
            (state[i], state[j]) = (state[j], state[i]);
        }

        var result = new byte[data.Length];
        for (int n = 0, i = 0, j = 0; n < data.Length; n++)
        {
            i = (i + 1) & 255;
            j = (j + state[i]) & 255;
            (state[i], state[j]) = (state[j], state[i]);
            result[n] = (byte)(data[n] ^ state[(state[i] + state[j]) & 255]);
        }

        return result;
    }
}
