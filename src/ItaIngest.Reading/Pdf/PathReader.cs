using ItaIngest.Model.Geometry;
using ItaIngest.Reading.Native;

namespace ItaIngest.Reading.Pdf;

/// <summary>
/// Takes a path apart. Programs draw the same table border as a stroked line, a stroked rectangle, or a thin filled rectangle
/// (LibreOffice strokes, Word and Excel fill): whatever it is, what counts is the box that gets painted.
/// </summary>
sealed class PathReader(PageFrame frame)
{
    /// <summary>The thickest bar that is still a line, points. Word's widest border is 6 pt, and a double one is drawn as two.</summary>
    const double MaxThickness = 6;

    /// <summary>A polygon this many times longer than thick is a bar.</summary>
    const double MinBarRatio = 5;

    /// <summary>A segment is straight across or down when it leaves its axis by no more than this, points.</summary>
    const double MaxSlant = 0.6;

    /// <summary>The thickest filled polygon that is taken for a mitred border, points; arrows and letters are thicker.</summary>
    const double MaxMitred = 2;

    /// <summary>Grey levels from here on (of 255) show nothing on white paper.</summary>
    const int White = 250;

    /// <summary>What PDF viewers paint for a line of width 0: a hairline.</summary>
    const double Hairline = 0.2;

    readonly List<(double X, double Y)> points = [];

    /// <summary>Notes what the path paints.</summary>
    internal void Read(nint path, in Affine matrix, PageMarks marks)
    {
        if (PdfiumObjects.FPDFPath_GetDrawMode(path, out var fillMode, out var stroke) == 0)
        {
            return;
        }

        var fill = fillMode != 0 ? Ink(path, stroke: false) : null;
        var line = stroke != 0 ? Ink(path, stroke: true) : null;
        if (fill is null && line is null)
        {
            return;
        }

        _ = PdfiumObjects.FPDFPageObj_GetStrokeWidth(path, out var width);
        var painting = new Painting(fill, line, Math.Max(width * matrix.Scale, Hairline), marks);
        var slanted = ReadSegments(path, matrix, painting, out var around);
        if (slanted > 0 && around is { } box && (fill == false || line == false))
        {
            marks.Drawings.Add((box, slanted));
        }
    }

    /// <summary>Walks the segments, closes subpaths, and returns how many were neither across nor down.</summary>
    int ReadSegments(nint path, in Affine matrix, in Painting painting, out Box? around)
    {
        var slanted = 0;
        var curved = false;
        around = null;
        points.Clear();
        var count = PdfiumObjects.FPDFPath_CountSegments(path);
        for (var i = 0; i < count; i++)
        {
            var segment = PdfiumObjects.FPDFPath_GetPathSegment(path, i);
            _ = PdfiumObjects.FPDFPathSegment_GetPoint(segment, out var px, out var py);
            var (ux, uy) = matrix.Apply(px, py);
            var (x, y) = frame.Point(ux, uy);
            var type = PdfiumObjects.FPDFPathSegment_GetType(segment);
            if (type == PdfiumObjects.MoveTo)
            {
                slanted += EndSubpath(painting, curved);
                curved = false;
            }

            around = around is { } box ? box.Union(new Box(x, y, x, y)) : new Box(x, y, x, y);
            curved |= type == PdfiumObjects.BezierTo;
            slanted += type == PdfiumObjects.BezierTo ? 1 : 0;
            points.Add((x, y));
            if (PdfiumObjects.FPDFPathSegment_GetClose(segment) != 0 && !Near(points[0], points[^1]))
            {
                // PDFium closes the operator re with a fifth point on the first one
                points.Add(points[0]);
            }
        }

        return slanted + EndSubpath(painting, curved);
    }

    int EndSubpath(in Painting painting, bool curved)
    {
        var slanted = 0;
        if (!curved && painting.Fill is { } fillIsWhite && (Rectangle() ?? MitredBar()) is { } box)
        {
            Add(box, fillIsWhite, painting.Marks);
        }

        for (var i = 1; i < points.Count && !curved; i++)
        {
            var ((x1, y1), (x2, y2)) = (points[i - 1], points[i]);
            var isAcross = Math.Abs(y2 - y1) <= MaxSlant;
            var isDown = Math.Abs(x2 - x1) <= MaxSlant;
            slanted += isAcross || isDown ? 0 : 1;
            if ((isAcross || isDown) && painting.Line is { } lineIsWhite)
            {
                Add(Stroke(x1, y1, x2, y2, painting.Width, isDown && !isAcross), lineIsWhite, painting.Marks);
            }
        }

        points.Clear();
        return slanted;
    }

    static Box Stroke(double x1, double y1, double x2, double y2, double width, bool isDown)
    {
        var half = width / 2;
        var (left, right) = (Math.Min(x1, x2), Math.Max(x1, x2));
        var (top, bottom) = (Math.Min(y1, y2), Math.Max(y1, y2));
        return isDown
            ? new Box(((left + right) / 2) - half, top, ((left + right) / 2) + half, bottom)
            : new Box(left, ((top + bottom) / 2) - half, right, ((top + bottom) / 2) + half);
    }

    /// <summary>The subpath's box when it is an axis-parallel rectangle.</summary>
    Box? Rectangle()
    {
        var corners = points.Count > 1 && Near(points[0], points[^1]) ? points.Count - 1 : points.Count;
        if (corners != 4)
        {
            return null;
        }

        var (a, b, c, d) = (points[0], points[1], points[2], points[3]);
        var isUpright = (Same(a.X, b.X) && Same(b.Y, c.Y) && Same(c.X, d.X) && Same(d.Y, a.Y))
            || (Same(a.Y, b.Y) && Same(b.X, c.X) && Same(c.Y, d.Y) && Same(d.X, a.X));
        return isUpright
            ? new Box(Math.Min(a.X, c.X), Math.Min(a.Y, c.Y), Math.Max(a.X, c.X), Math.Max(a.Y, c.Y))
            : null;
    }

    /// <summary>The subpath's box when it is a thin polygon: LibreOffice Calc paints borders as bars with bevelled ends.</summary>
    Box? ThinPolygon()
    {
        if (points.Count < 4)
        {
            return null;
        }

        var box = new Box(points.Min(p => p.X), points.Min(p => p.Y), points.Max(p => p.X), points.Max(p => p.Y));
        var (thin, length) = (Math.Min(box.Width, box.Height), Math.Max(box.Width, box.Height));
        return thin <= MaxThickness && length >= MinBarRatio * thin ? box : null;
    }

    /// <summary>A border with mitred ends: LibreOffice Calc fills a hexagon for each (hangdong-project-list).</summary>
    Box? MitredBar()
    {
        if (points.Count < 4)
        {
            return null;
        }

        var box = new Box(points.Min(p => p.X), points.Min(p => p.Y), points.Max(p => p.X), points.Max(p => p.Y));
        return Math.Min(box.Width, box.Height) <= MaxMitred && Math.Max(box.Width, box.Height) >= 4 * MaxMitred ? box : null;
    }

    void Add(Box box, bool isWhite, PageMarks marks)
    {
        var visible = new Box(
            Math.Max(box.Left, 0), Math.Max(box.Top, 0), Math.Min(box.Right, frame.Width), Math.Min(box.Bottom, frame.Height));
        if (!(visible.Width >= 0 && visible.Height >= 0))
        {
            return;
        }

        marks.Add(new PaintedBox(visible, isWhite), isBar: Math.Min(box.Width, box.Height) <= MaxThickness);
    }

    /// <summary>Whether the path's fill or stroke is white; null when it is transparent and paints nothing.</summary>
    static bool? Ink(nint path, bool stroke)
    {
        uint r, g, b, a;
        var known = stroke
            ? PdfiumObjects.FPDFPageObj_GetStrokeColor(path, out r, out g, out b, out a)
            : PdfiumObjects.FPDFPageObj_GetFillColor(path, out r, out g, out b, out a);
        if (known == 0)
        {
            return false; // a pattern or an odd colour space: it shows something
        }

        return a < 8 ? null : r >= White && g >= White && b >= White;
    }

    static bool Same(double a, double b) => Math.Abs(a - b) <= 0.1;

    static bool Near((double X, double Y) a, (double X, double Y) b) => Same(a.X, b.X) && Same(a.Y, b.Y);

    /// <summary>How a path is painted; null fill or line: not at all; true: in white.</summary>
    readonly record struct Painting(bool? Fill, bool? Line, double Width, PageMarks Marks);
}
