using ItaIngest.Model.Pages;
using ItaIngest.Model.Text;

namespace ItaIngest.Analysis.Tables;

/// <summary>
/// The crossing rulings of one table: from which parts of its lines are drawn follows which neighbouring fields are one cell.
/// </summary>
sealed class Lattice
{
    /// <summary>Strokes of one column edge wander by this much in scans and in tables drawn cell by cell, points.</summary>
    const double SameEdge = 3.5;

    /// <summary>Lines that run on past the outermost crossing by more than this stand for an outer border that is not drawn, points.</summary>
    const double OpenSide = 14;

    /// <summary>An edge is drawn where rulings cover this part of it: scans lose pieces, underlines do not reach as far.</summary>
    const double DrawnPart = 0.6;

    readonly List<RulingLine> horizontals;
    readonly List<RulingLine> verticals;

    readonly IReadOnlyList<Word> words;

    Lattice(List<RulingLine> horizontals, List<RulingLine> verticals, IReadOnlyList<Word> words)
    {
        this.horizontals = horizontals;
        this.verticals = verticals;
        this.words = words;
    }

    /// <summary>The grid that these connected rulings draw; null when they enclose nothing.</summary>
    public static Grid? ToGrid(List<RulingLine> horizontals, List<RulingLine> verticals, IReadOnlyList<Word> words)
    {
        if (horizontals.Count == 0 || verticals.Count == 0 || horizontals.Count + verticals.Count < 3)
        {
            return null;
        }

        var xs = Edges(verticals, horizontals);
        var ys = Edges(horizontals, verticals);
        return xs.Length < 2 || ys.Length < 2 ? null : new Lattice(horizontals, verticals, words).Cut(xs, ys);
    }

    /// <summary>Positions of the lines, with the undrawn outer borders to which the crossing lines run.</summary>
    static double[] Edges(List<RulingLine> lines, List<RulingLine> crossing)
    {
        var edges = new List<double>();
        double sum = 0, weight = 0, first = 0;
        foreach (var line in lines.OrderBy(l => l.At))
        {
            if (weight > 0 && line.At - first > SameEdge)
            {
                edges.Add(sum / weight);
                (sum, weight) = (0, 0);
            }

            first = weight > 0 ? first : line.At;
            sum += line.At * line.Length;
            weight += line.Length;
        }

        edges.Add(sum / weight);
        var from = crossing.Min(c => c.From);
        var to = crossing.Max(c => c.To);
        if (edges[0] - from > OpenSide)
        {
            edges.Insert(0, from);
        }

        if (to - edges[^1] > OpenSide)
        {
            edges.Add(to);
        }

        return [.. edges];
    }

    Grid Cut(double[] xs, double[] ys)
    {
        var usedXs = Used(xs, ys, verticals);
        var usedYs = WithoutStrokes(usedXs, Used(ys, usedXs, horizontals));
        return new Grid(usedXs, usedYs, Cells(usedXs, usedYs));
    }

    /// <summary>Without the inner lines that separate nothing anywhere, such as an underline that touches a border.</summary>
    static double[] Used(double[] edges, double[] crossing, List<RulingLine> lines) =>
        [.. edges.Where((edge, i) => i == 0 || i == edges.Length - 1
            || Enumerable.Range(0, crossing.Length - 1).Any(k => IsDrawn(lines, edge, crossing[k], crossing[k + 1])))];

    /// <summary>
    /// Without horizontal lines that cross only a part of the table and have no text above or below: the bars and arrows of a time plan
    /// are drawn in its cells, they do not part rows.
    /// </summary>
    double[] WithoutStrokes(double[] xs, double[] ys)
    {
        var kept = ys.ToList();
        for (var i = kept.Count - 2; i > 0; i--)
        {
            var drawn = Enumerable.Range(0, xs.Length - 1).Where(c => IsDrawn(horizontals, kept[i], xs[c], xs[c + 1])).ToList();
            var hasText = drawn.Count == xs.Length - 1 || words.Any(w => w.Box.CenterY > kept[i - 1] && w.Box.CenterY < kept[i + 1]
                && drawn.Exists(c => w.Box.CenterX > xs[c] && w.Box.CenterX < xs[c + 1]));
            if (!hasText)
            {
                kept.RemoveAt(i);
            }
        }

        return [.. kept];
    }

    List<GridCell> Cells(double[] xs, double[] ys)
    {
        var cells = new List<GridCell>();
        var open = new List<GridCell>();
        for (var row = 0; row < ys.Length - 1; row++)
        {
            var now = new List<GridCell>();
            foreach (var (column, span) in Runs(xs, ys, row))
            {
                var above = open.FindIndex(c => c.Column == column && c.ColumnSpan == span);
                if (above >= 0 && !IsSeparated(xs, ys, row, column, span))
                {
                    now.Add(open[above] with { RowSpan = open[above].RowSpan + 1 });
                    open.RemoveAt(above);
                }
                else
                {
                    now.Add(new GridCell(row, column, 1, span, default));
                }
            }

            cells.AddRange(open);
            open = now;
        }

        cells.AddRange(open);
        return [.. cells.OrderBy(c => c.Row).ThenBy(c => c.Column)
            .Select(c => c with { Box = Grid.BoxOf(xs, ys, c.Row, c.Column, c.RowSpan, c.ColumnSpan) })];
    }

    /// <summary>Neighbouring fields of a row without a line between them.</summary>
    IEnumerable<(int Column, int Span)> Runs(double[] xs, double[] ys, int row)
    {
        var start = 0;
        for (var column = 1; column < xs.Length; column++)
        {
            if (column == xs.Length - 1 || IsDrawn(verticals, xs[column], ys[row], ys[row + 1]))
            {
                yield return (start, column - start);
                start = column;
            }
        }
    }

    bool IsSeparated(double[] xs, double[] ys, int row, int column, int span) =>
        Enumerable.Range(column, span).Any(c => IsDrawn(horizontals, ys[row], xs[c], xs[c + 1]))
        || (IsNumber(xs[column], ys[row - 1], xs[column + span], ys[row]) && IsNumber(xs[column], ys[row], xs[column + span], ys[row + 1]));

    /// <summary>A number of its own above and below: no cell holds two, a scan has lost the line between them.</summary>
    bool IsNumber(double left, double top, double right, double bottom)
    {
        var inside = words.Where(w => w.Box.CenterX > left && w.Box.CenterX < right && w.Box.CenterY > top && w.Box.CenterY < bottom).ToList();
        return inside.Count > 0 && ThaiNumber.Parse(string.Concat(inside.OrderBy(w => w.Box.Left).Select(w => w.Text))).IsValid;
    }

    static bool IsDrawn(List<RulingLine> lines, double at, double from, double to)
    {
        double covered = 0;
        foreach (var line in lines)
        {
            if (Math.Abs(line.At - at) <= SameEdge)
            {
                covered += Math.Max(0, Math.Min(to, line.To) - Math.Max(from, line.From));
            }
        }

        return covered >= DrawnPart * (to - from);
    }
}
