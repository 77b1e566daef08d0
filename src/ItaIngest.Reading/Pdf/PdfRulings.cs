using ItaIngest.Model.Geometry;

namespace ItaIngest.Reading.Pdf;

/// <summary>
/// From painted bars to rulings. A border is often painted in many pieces (a bar per cell with little squares at the corners,
/// or a row of dots): pieces on one axis that touch are one line.
/// </summary>
static class PdfRulings
{
    /// <summary>Pieces whose middle lines are no further apart than this are on one axis, points.</summary>
    const double SameAxis = 1.0;

    /// <summary>A gap that belongs to the line, points: dashed and dotted borders have gaps of up to three times their width.</summary>
    const double MaxGap = 3.0;

    /// <summary>Shorter lines are specks, points; the lowest table row is about 8 pt high.</summary>
    const double MinLength = 6.0;

    /// <summary>The rulings of a page.</summary>
    internal static List<Ruling> From(PageMarks marks)
    {
        var across = new List<Piece>();
        var down = new List<Piece>();
        foreach (var bar in marks.Bars)
        {
            if (bar.IsWhite && !LiesOnColour(bar.Box, marks.Areas))
            {
                continue;
            }

            var box = bar.Box;
            var isSquare = Math.Abs(box.Width - box.Height) < 0.5 * Math.Max(box.Width, box.Height) && box.Width < 2 * MaxGap;
            if (box.Width >= box.Height || isSquare)
            {
                across.Add(new Piece(box.CenterY, box.Left, box.Right, box.Height));
            }

            if (box.Height > box.Width || isSquare)
            {
                down.Add(new Piece(box.CenterX, box.Top, box.Bottom, box.Width));
            }
        }

        var rulings = new List<Ruling>();
        rulings.AddRange(Merge(across).Select(p => new Ruling(p.From, p.Axis, p.To, p.Axis, p.Thickness)));
        rulings.AddRange(Merge(down).Select(p => new Ruling(p.Axis, p.From, p.Axis, p.To, p.Thickness)));
        return rulings;
    }

    static List<Piece> Merge(List<Piece> pieces)
    {
        pieces.Sort(static (a, b) => a.Axis != b.Axis ? a.Axis.CompareTo(b.Axis) : a.From.CompareTo(b.From));
        var lines = new List<Piece>();
        for (var start = 0; start < pieces.Count;)
        {
            var end = start + 1;
            while (end < pieces.Count && pieces[end].Axis - pieces[start].Axis <= SameAxis)
            {
                end++;
            }

            MergeAxis(pieces.GetRange(start, end - start), lines);
            start = end;
        }

        return lines;
    }

    static void MergeAxis(List<Piece> pieces, List<Piece> lines)
    {
        pieces.Sort(static (a, b) => a.From.CompareTo(b.From));
        var current = pieces[0];
        var longest = current.To - current.From;
        foreach (var piece in pieces.Skip(1))
        {
            if (piece.From - current.To > MaxGap)
            {
                Keep(current, lines);
                current = piece;
                longest = piece.To - piece.From;
                continue;
            }

            // the longest piece has the line's true axis; corner squares may stand a little beside it
            var length = piece.To - piece.From;
            current = length > longest
                ? new Piece(piece.Axis, current.From, Math.Max(current.To, piece.To), piece.Thickness)
                : current with { To = Math.Max(current.To, piece.To) };
            longest = Math.Max(longest, length);
        }

        Keep(current, lines);
    }

    static void Keep(Piece line, List<Piece> lines)
    {
        if (line.To - line.From >= MinLength)
        {
            lines.Add(line);
        }
    }

    /// <summary>A white line shows where it crosses a coloured area, as between the cells of a dark header.</summary>
    static bool LiesOnColour(Box bar, IReadOnlyList<PaintedBox> areas) =>
        areas.Any(a => !a.IsWhite && a.Box.Contains(bar.CenterX, bar.CenterY));

    readonly record struct Piece(double Axis, double From, double To, double Thickness);
}
