using ItaIngest.Analysis.Layout;
using ItaIngest.Model.Geometry;
using ItaIngest.Model.Pages;

namespace ItaIngest.Analysis.Tables;

/// <summary>
/// The columns of a table without upright rulings with which a page ends. The next page may begin with its last rows, too few to show
/// columns of their own; or a page may end with its first.
/// </summary>
/// <param name="Xs">The edges, left to right, points.</param>
/// <param name="Begins">Where the words of each column begin, points.</param>
sealed record UnruledColumns(double[] Xs, double[] Begins)
{
    /// <summary>Two columns are soon like any indented text.</summary>
    const int FewestColumns = 3;

    /// <summary>A table may be followed by a footer on its page, not by more.</summary>
    const int LinesOfFooter = 1;

    /// <summary>A rule ends where those of the other page end, within this, points.</summary>
    const double SameEnd = 6;

    /// <summary>A running head, a page number and '(ต่อ)' stand above a table that goes on.</summary>
    const int LinesOfHead = 2;

    /// <summary>Words of one column begin this near to each other, points.</summary>
    const double SameBegin = 4;

    /// <summary>The columns of a page's last unruled table; null where something follows it.</summary>
    /// <param name="grids">The page's tables without upright rulings, with their words.</param>
    /// <param name="others">Where its other tables stand.</param>
    /// <param name="lines">The middles of the lines outside of tables, points.</param>
    public static UnruledColumns? AtFoot(IReadOnlyList<(Grid Grid, List<Word> Words)> grids, IEnumerable<Box> others, IEnumerable<double> lines)
    {
        if (grids.Count == 0)
        {
            return null;
        }

        var (grid, words) = grids.MaxBy(g => g.Grid.Box.Bottom);
        var bottom = grid.Box.Bottom;
        var isFollowed = others.Any(b => b.Bottom > bottom) || lines.Count(y => y > bottom) > LinesOfFooter;
        return isFollowed || grid.ColumnCount < FewestColumns ? null : new UnruledColumns(grid.Xs, [.. BeginsOf(grid, words)]);
    }

    /// <summary>The columns of the unruled table with which a page begins; null where text or another table stands above.</summary>
    /// <param name="grids">The page's tables without upright rulings, with their words.</param>
    /// <param name="others">Where its other tables stand.</param>
    /// <param name="lines">The middles of the lines outside of tables, points.</param>
    public static UnruledColumns? AtHead(IReadOnlyList<(Grid Grid, List<Word> Words)> grids, IEnumerable<Box> others, IEnumerable<double> lines)
    {
        if (grids.Count == 0)
        {
            return null;
        }

        var (grid, words) = grids.MinBy(g => g.Grid.Box.Top);
        var top = grid.Box.Top;
        var isPreceded = others.Any(b => b.Top < top) || lines.Count(y => y < top) > LinesOfHead;
        return isPreceded || grid.ColumnCount < FewestColumns ? null : new UnruledColumns(grid.Xs, [.. BeginsOf(grid, words)]);
    }

    /// <summary>Whether a table has the same sides and more columns.</summary>
    public bool Refine(UnruledColumns other) => Xs.Length > other.Xs.Length && IsBetween(other.Xs[0], other.Xs[^1]);

    /// <summary>Whether rules with these ends are the same table's.</summary>
    public bool IsBetween(double left, double right) => Math.Abs(Xs[0] - left) < SameEnd && Math.Abs(Xs[^1] - right) < SameEnd;

    /// <summary>Whether a line leaves the edges white, or is one stretch from the first column on (a section row).</summary>
    public bool Fit(List<Word> line, double gap)
    {
        var pieces = AlignedRows.Pieces(line, gap);
        return pieces[0].Left > Xs[0] - SameBegin && pieces[^1].Right < Xs[^1] + SameBegin && (!pieces.Exists(p => Xs[1..^1].Any(x => p.Left < x && p.Right > x)) || IsSection(pieces));
    }

    /// <summary>Whether a line begins in several columns where their words begin.</summary>
    public bool IsRow(List<Word> line) => Enumerable.Range(0, Begins.Length).Count(c => Begins[c] > 0 && line.Exists(w => Math.Abs(w.Box.Left - Begins[c]) < SameBegin)) > 1;

    /// <summary>Whether a line goes on in one column where its words begin.</summary>
    public bool IsWithin(List<Word> line) => Begins.Any(b => Math.Abs(line[0].Box.Left - b) < SameBegin);

    static bool IsSection(List<Box> pieces) => pieces.Count == 1;

    static IEnumerable<double> BeginsOf(Grid grid, List<Word> words) => Enumerable.Range(0, grid.ColumnCount).Select(c => words
        .Where(w => w.Box.CenterX > grid.Xs[c] && w.Box.CenterX < grid.Xs[c + 1]).Select(w => w.Box.Left).DefaultIfEmpty(0).Min());
}
