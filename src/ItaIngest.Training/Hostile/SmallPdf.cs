using System.Globalization;
using System.Text;

namespace ItaIngest.Training.Hostile;

/// <summary>Writes a PDF from the text of its objects, whatever they say. Object 1 is the catalogue. Text is Latin-1: a character is a byte.</summary>
static class SmallPdf
{
    public const string Catalogue = "<< /Type /Catalog /Pages 2 0 R >>";
    public const string OnePage = "<< /Type /Pages /Count 1 /Kids [3 0 R] >>";
    public const string Font = "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>";
    public const string Hello = "BT /F 20 Tf 100 700 Td (Score 91.03) Tj ET";

    public static string Page(string entries = "/MediaBox [0 0 600 800]", string contents = "/Contents 4 0 R") =>
        $"<< /Type /Page /Parent 2 0 R {entries} /Resources << /Font << /F 5 0 R >> >> {contents} >>";

    public static string Stream(string content, string entries = "", int? length = null) =>
        string.Create(CultureInfo.InvariantCulture, $"<< /Length {length ?? content.Length} {entries} >>\nstream\n{content}\nendstream");

    /// <summary>One page with that content and those page entries, and further objects from 6 on.</summary>
    public static byte[] With(string content = Hello, string page = "/MediaBox [0 0 600 800]", string catalogue = Catalogue, params string[] more) =>
        Write([catalogue, OnePage, Page(page), Stream(content), Font, .. more]);

    public static byte[] Write(IReadOnlyList<string> objects, string trailer = "/Root 1 0 R", int shift = 0, string end = "%%EOF\n", string head = "%PDF-1.7\n")
    {
        var text = new StringBuilder(head);
        var offsets = new List<int>();
        for (var i = 0; i < objects.Count; i++)
        {
            offsets.Add(text.Length + shift);
            text.Append(CultureInfo.InvariantCulture, $"{i + 1} 0 obj\n{objects[i]}\nendobj\n");
        }

        var table = text.Length + shift;
        text.Append(CultureInfo.InvariantCulture, $"xref\n0 {objects.Count + 1}\n0000000000 65535 f \n");
        foreach (var offset in offsets)
        {
            text.Append(CultureInfo.InvariantCulture, $"{Math.Max(0, offset):D10} 00000 n \n");
        }

        text.Append(CultureInfo.InvariantCulture, $"trailer\n<< /Size {objects.Count + 1} {trailer} >>\nstartxref\n{table}\n{end}");
        return Encoding.Latin1.GetBytes(text.ToString());
    }
}
