using ItaIngest.Model.Geometry;
using ItaIngest.Model.Pages;
using ItaIngest.Reading.Native;

namespace ItaIngest.Reading.Pdf;

/// <summary>Reads the pages of a PDF from what the file itself says: text layer, paths, images. No OCR here.</summary>
public static class PdfReader
{
    /// <summary>Images smaller than this in both directions, points, are bullets and ornaments.</summary>
    const double MinPicture = 20;

    /// <summary>An image that covers this part of the page is the page (its scan or its background), not a picture on it.</summary>
    const double FullPage = 0.8;

    /// <summary>Reads pages of a PDF from a file.</summary>
    /// <param name="path">The file.</param>
    /// <param name="first">First page, from 1.</param>
    /// <param name="last">Last page; null: to the end.</param>
    public static IReadOnlyList<Page> Read(string path, int first = 1, int? last = null) => Read(File.ReadAllBytes(path), first, last);

    /// <summary>Reads pages of a PDF from its bytes.</summary>
    /// <param name="bytes">The file; not changed.</param>
    /// <param name="first">First page, from 1.</param>
    /// <param name="last">Last page; null: to the end.</param>
    public static IReadOnlyList<Page> Read(byte[] bytes, int first = 1, int? last = null)
    {
        using var document = PdfDocument.Open(bytes);
        return [.. Enumerable.Range(first, Math.Max(0, (last ?? document.PageCount) - first + 1)).Select(n => ReadPage(document, n).Page)];
    }

    /// <summary>Reads one page.</summary>
    /// <exception cref="PageUnreadableException">The page is damaged.</exception>
    public static PdfPage ReadPage(PdfDocument document, int number)
    {
        ArgumentNullException.ThrowIfNull(document);
        return document.WithPage(number, page => Read(page, number));
    }

    static PdfPage Read(nint page, int number)
    {
        var frame = PageFrame.Of(page);
        var characters = CharacterReader.Read(page, frame);
        var marks = MarkReader.Read(page, frame);
        var rulings = PdfRulings.From(marks);
        var repairs = new TextRepairs();
        var words = PdfText.Words(characters, rulings, frame.Width, frame.Height, repairs);
        var pictures = Pictures(marks, frame);
        var result = new Page(number, frame.Width, frame.Height, words, rulings, pictures, TextOrigin.TextLayer);
        return new PdfPage(result, repairs);
    }

    static List<Box> Pictures(PageMarks marks, PageFrame frame)
    {
        var area = frame.Width * frame.Height;
        return [.. marks.Images
            .Select(i => i.Box)
            .Where(b => (b.Width >= MinPicture || b.Height >= MinPicture) && b.Width * b.Height < FullPage * area)];
    }
}
