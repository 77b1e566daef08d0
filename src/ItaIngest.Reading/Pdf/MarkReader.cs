using ItaIngest.Model.Geometry;
using ItaIngest.Reading.Native;

namespace ItaIngest.Reading.Pdf;

/// <summary>Walks a page's objects, form XObjects included, and notes paths and images.</summary>
sealed class MarkReader
{
    /// <summary>Forms nest a few levels in real files; a hostile file may nest without end.</summary>
    const int MaxDepth = 12;

    /// <summary>Objects looked at on one page. Maps and drawings have some ten thousand; the rest of a hostile page is left.</summary>
    const int MaxObjects = 200_000;

    /// <summary>An image over this part of the page hides the text that was painted before it.</summary>
    const double CoversText = 0.75;

    readonly PageMarks marks;
    readonly PageFrame frame;
    readonly PathReader paths;
    int seen;

    MarkReader(PageFrame frame, int most)
    {
        this.frame = frame;
        marks = new PageMarks(most);
        paths = new PathReader(frame);
    }

    /// <summary>The marks of a loaded page.</summary>
    /// <param name="page">PDFium's page.</param>
    /// <param name="frame">How it is displayed.</param>
    /// <param name="most">Most bars, and most areas, that are noted.</param>
    internal static PageMarks Read(nint page, PageFrame frame, int most)
    {
        var reader = new MarkReader(frame, most);
        var count = PdfiumObjects.FPDFPage_CountObjects(page);
        for (var i = 0; i < count && reader.seen <= MaxObjects; i++)
        {
            reader.Visit(PdfiumObjects.FPDFPage_GetObject(page, i), Affine.Identity, 0);
        }

        return reader.marks;
    }

    void Visit(nint item, in Affine outer, int depth)
    {
        if (item == 0)
        {
            return;
        }

        if (++seen > MaxObjects)
        {
            marks.IsFull = true;
            return;
        }

        switch (PdfiumObjects.FPDFPageObj_GetType(item))
        {
            case PdfiumObjects.Text:
                marks.IsTextCovered = false;
                break;
            case PdfiumObjects.Path:
                paths.Read(item, MatrixOf(item).Then(outer), marks);
                break;
            case PdfiumObjects.Image:
                AddImage(item, MatrixOf(item).Then(outer));
                break;
            case PdfiumObjects.Form when depth < MaxDepth:
                VisitForm(item, MatrixOf(item).Then(outer), depth);
                break;
        }
    }

    void VisitForm(nint form, in Affine matrix, int depth)
    {
        var count = PdfiumObjects.FPDFFormObj_CountObjects(form);
        for (var i = 0; i < count && seen <= MaxObjects; i++)
        {
            Visit(PdfiumObjects.FPDFFormObj_GetObject(form, (nuint)i), matrix, depth + 1);
        }
    }

    void AddImage(nint image, in Affine matrix)
    {
        if (PdfiumObjects.FPDFImageObj_GetImagePixelSize(image, out var width, out var height) == 0)
        {
            return;
        }

        // an image fills the unit square
        Span<(double X, double Y)> corners = [matrix.Apply(0, 0), matrix.Apply(1, 0), matrix.Apply(0, 1), matrix.Apply(1, 1)];
        var box = frame.Box(corners[0].X, corners[0].Y, corners[3].X, corners[3].Y)
            .Union(frame.Box(corners[1].X, corners[1].Y, corners[2].X, corners[2].Y));
        var isTurned = frame.Direction(matrix.A, matrix.B) % 2 == 1;
        marks.IsTextCovered |= box.Width * box.Height > CoversText * frame.Width * frame.Height;
        marks.Images.Add(new PaintedImage(box, width, height, isTurned));
    }

    static Affine MatrixOf(nint item) =>
        PdfiumObjects.FPDFPageObj_GetMatrix(item, out var matrix) != 0 ? Affine.From(matrix) : Affine.Identity;
}
