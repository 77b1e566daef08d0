using System.Buffers;
using System.Globalization;
using System.Text;

namespace ItaIngest.Training.Corpus.Scan;

/// <summary>Writes a PDF whose pages are one image each, without any text, as office scanners do.</summary>
sealed class ImagePdf
{
    readonly ArrayBufferWriter<byte> file = new();
    readonly List<int> offsets = [];
    readonly List<int> pages = [];

    /// <summary>Begins a file.</summary>
    public ImagePdf() => Write("%PDF-1.4\n%\u00E2\u00E3\u00CF\u00D3\n");

    /// <summary>Adds a page.</summary>
    /// <param name="width">Page width in points.</param>
    /// <param name="height">Page height in points.</param>
    /// <param name="image">Entries of the image's dictionary: size, colour, filter.</param>
    /// <param name="data">Its data as the filter wants it.</param>
    public void Add(double width, double height, string image, byte[] data)
    {
        var picture = Begin();
        Write($"<< /Type /XObject /Subtype /Image {image} /Length {data.Length} >>\nstream\n");
        file.Write(data);
        Write("\nendstream\nendobj\n");
        var box = string.Create(CultureInfo.InvariantCulture, $"{width:0.##} {height:0.##}");
        var drawing = string.Create(CultureInfo.InvariantCulture, $"q {width:0.##} 0 0 {height:0.##} 0 0 cm /I Do Q");
        var content = Begin();
        Write($"<< /Length {drawing.Length} >>\nstream\n{drawing}\nendstream\nendobj\n");
        pages.Add(Begin());
        Write($"<< /Type /Page /Parent 1 0 R /MediaBox [0 0 {box}] /Resources << /XObject << /I {picture} 0 R >> >> /Contents {content} 0 R >>\nendobj\n");
    }

    /// <summary>Ends the file and gives its bytes.</summary>
    public byte[] Finish()
    {
        // Object 1 is the page tree, object 2 the catalogue; pages refer to the tree before it is written.
        var tree = file.WrittenCount;
        Write($"1 0 obj\n<< /Type /Pages /Count {pages.Count} /Kids [{string.Join(' ', pages.Select(p => $"{p} 0 R"))}] >>\nendobj\n");
        var catalogue = file.WrittenCount;
        Write("2 0 obj\n<< /Type /Catalog /Pages 1 0 R >>\nendobj\n");
        var table = file.WrittenCount;
        Write($"xref\n0 {offsets.Count + 3}\n0000000000 65535 f \n");
        foreach (var offset in (IEnumerable<int>)[tree, catalogue, .. offsets])
        {
            Write($"{offset:0000000000} 00000 n \n");
        }

        Write($"trailer\n<< /Size {offsets.Count + 3} /Root 2 0 R >>\nstartxref\n{table}\n%%EOF\n");
        return file.WrittenSpan.ToArray();
    }

    int Begin()
    {
        offsets.Add(file.WrittenCount);
        var number = offsets.Count + 2;
        Write($"{number} 0 obj\n");
        return number;
    }

    void Write(string text) => file.Write(Encoding.Latin1.GetBytes(text));
}
