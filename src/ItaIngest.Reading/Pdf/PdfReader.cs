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
    /// <param name="document">The open document.</param>
    /// <param name="number">Page from 1.</param>
    /// <param name="options">The limits of a page; null: the defaults.</param>
    /// <exception cref="PageUnreadableException">The page is damaged, has no area, or more text than the limit.</exception>
    public static PdfPage ReadPage(PdfDocument document, int number, ReadOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(document);
        return document.WithPage(number, page => Read(page, number, options ?? new ReadOptions()));
    }

    static PdfPage Read(nint page, int number, ReadOptions options)
    {
        var frame = PageFrame.Of(page);
        if (!frame.HasArea)
        {
            throw new PageUnreadableException("The page has no area, or one that no page has.");
        }

        var characters = CharacterReader.Read(page, frame, options.MaxCharacters);
        var marks = MarkReader.Read(page, frame, options.MaxRulings);
        var rulings = PdfRulings.From(marks);
        var repairs = new TextRepairs();
        var words = PdfText.Words(characters, rulings, frame.Width, frame.Height, repairs);
        var quality = TextLayerQuality.Of(
            LayerCensus.Of(characters, words, repairs), ImageCover(marks, frame), marks.Drawings.Sum(d => d.Segments), marks.IsTextCovered);
        var pictures = Pictures(marks, frame);
        var result = new Page(number, frame.Width, frame.Height, words, rulings, pictures, TextOrigin.TextLayer);
        return new PdfPage(result, repairs, quality, marks.IsFull);
    }

    /// <summary>The part of the page that images cover. A scan may be one image, strips, or layers (background, ink) over one another.</summary>
    static double ImageCover(PageMarks marks, PageFrame frame)
    {
        var visible = marks.Images.Select(i => Clip(i.Box, frame)).Where(b => b.Width > 0 && b.Height > 0).ToList();
        if (visible.Count == 0)
        {
            return 0;
        }

        const int cells = 20; // a grid of 5 % steps is fine enough for the limits of TextLayerQuality
        var covered = 0;
        for (var i = 0; i < cells * cells; i++)
        {
            var x = ((i % cells) + 0.5) * frame.Width / cells;
            var y = ((i / cells) + 0.5) * frame.Height / cells;
            covered += visible.Exists(b => b.Contains(x, y)) ? 1 : 0;
        }

        return (double)covered / (cells * cells);
    }

    static Box Clip(Box box, PageFrame frame) => new(
        Math.Max(box.Left, 0), Math.Max(box.Top, 0), Math.Min(box.Right, frame.Width), Math.Min(box.Bottom, frame.Height));

    static List<Box> Pictures(PageMarks marks, PageFrame frame)
    {
        var area = frame.Width * frame.Height;
        return [.. marks.Images
            .Select(i => i.Box)
            .Where(b => (b.Width >= MinPicture || b.Height >= MinPicture) && b.Width * b.Height < FullPage * area)];
    }
}
