using ItaIngest.Analysis.Layout;
using ItaIngest.Model.Pages;

namespace ItaIngest.Analysis.Tables;

/// <summary>
/// The last rows of a table without upright rulings at the head of the next page, and the first at the foot of a page: one or two rows show no
/// columns, but they leave those of the other page white.
/// </summary>
static class ContinuedGrid
{
    /// <summary>A running head, a page number and a caption that says '(ต่อ)' may stand above.</summary>
    const int LinesAbove = 4;

    /// <summary>Lines farther apart than this many heights are not of one table.</summary>
    const double FarApart = 4;

    /// <summary>The rows between rules, in the columns of another page; null where they do not fit or nothing is there.</summary>
    /// <param name="columns">The columns of the page before or behind.</param>
    /// <param name="ys">The rules, top to bottom, with open ends where a row breaks over the page.</param>
    /// <param name="words">The words between the first and the last.</param>
    /// <param name="left">Where the rules begin, points.</param>
    /// <param name="right">Where they end, points.</param>
    /// <param name="head">Where heads end, which may stand over several columns, points; nothing is head on a page that goes on.</param>
    public static Grid? BetweenRules(UnruledColumns columns, double[] ys, IReadOnlyCollection<Word> words, double left, double right, double head)
    {
        if (words.Count == 0 || ys.Length < 2 || !columns.IsBetween(left, right))
        {
            return null;
        }

        var gap = AlignedExtent.NarrowGutter * LineClusters.UsualHeight(words);
        var lines = LineClusters.Of(words);
        if (!lines.Exists(columns.IsRow) || !lines.TrueForAll(l => Middle(l) < head || columns.Fit(l, gap)))
        {
            return null;
        }

        var pieces = lines.ConvertAll(l => AlignedRows.Pieces(l, gap));
        var rows = Enumerable.Range(0, ys.Length - 1).Select(r => pieces.FindAll(l => l.Average(p => p.CenterY) is var y && y > ys[r] && y < ys[r + 1])).ToList();
        return new Grid(columns.Xs, ys, [.. rows.SelectMany((row, r) => AlignedRows.Cells(r, row, columns.Xs, ys))]);
    }

    /// <summary>The rows at the head of a page without rules; null where there are none.</summary>
    /// <param name="columns">The columns of the page before.</param>
    /// <param name="lines">The page's lines outside of tables, top to bottom.</param>
    /// <param name="height">Their usual height, points.</param>
    public static Grid? AtHead(UnruledColumns columns, List<List<Word>> lines, double height)
    {
        var gap = AlignedExtent.NarrowGutter * height;
        var first = lines.FindIndex(columns.IsRow);
        if (first is < 0 or > LinesAbove)
        {
            return null;
        }

        var rows = new List<List<Word>>();
        for (var i = first; i < lines.Count && columns.Fit(lines[i], gap) && (rows.Count == 0 || Middle(lines[i]) - Middle(lines[i - 1]) < FarApart * height); i++)
        {
            rows.Add(lines[i]);
        }

        while (rows.Count > 0 && !columns.IsRow(rows[^1]) && !columns.IsWithin(rows[^1]))
        {
            rows.RemoveAt(rows.Count - 1);
        }

        if (rows.Count == 0)
        {
            return null;
        }

        var edges = columns.Xs[1..^1];
        var texts = rows.ConvertAll(l => AlignedRows.Texts(l, edges));
        var isNumbered = texts.Exists(t => AlignedRows.IsNumber(t[0])) && texts.TrueForAll(t => t[0].Length == 0 || AlignedRows.IsNumber(t[0]));
        var starts = isNumbered ? AlignedRows.ByAnchors(texts, [], isNumbered, [])
            : WrappedRows.ByPoints(texts, [], fewest: 1) ?? AlignedRows.BySpace(rows) ?? WrappedRows.ByFirstColumn(rows, texts, edges);
        var cut = AlignedRows.Cut(rows, [], edges, starts, AlignedExtent.Gutter * height);
        return cut with { Xs = [Math.Min(columns.Xs[0], cut.Xs[0]), .. edges, Math.Max(columns.Xs[^1], cut.Xs[^1])] };
    }

    static double Middle(List<Word> line) => line.Average(w => w.Box.CenterY);
}
