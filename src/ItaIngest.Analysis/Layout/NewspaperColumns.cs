using ItaIngest.Analysis.Tables;
using ItaIngest.Model.Geometry;
using ItaIngest.Model.Pages;

namespace ItaIngest.Analysis.Layout;

/// <summary>
/// Two columns of a newsletter in which text and tables follow each other: beside a table of one column stands the text of the other, so
/// that lines alone do not show the columns. The second may be short, or have nothing.
/// </summary>
static class NewspaperColumns
{
    /// <summary>The white between the columns, in line heights.</summary>
    const double Gutter = 1.2;

    /// <summary>The gutter lies in the middle of what is printed, or this part of the width off.</summary>
    const double OffMiddle = 0.1;

    /// <summary>Both columns are as wide as each other, but for what their longest lines leave free.</summary>
    const double SameWidth = 1.2;

    /// <summary>Each column is at least so many line heights high: lower blocks side by side are a letterhead or signatures.</summary>
    const double FewestHeights = 12;

    /// <summary>Columns begin this near to one height, in line heights.</summary>
    const double SameTop = 2.5;

    /// <summary>A column alone has at least so many lines of text, and this part of them ends within so many line heights of its right side.</summary>
    const int FewestLines = 6;

    const double Filled = 0.4, SameEnd = 3;

    /// <summary>Both stand side by side over this part of the lower one.</summary>
    const double SideBySide = 0.5;

    /// <summary>
    /// The two columns that begin with a line; null where none do. Without a table in one of them <see cref="TextColumns"/> tells by the
    /// lines alone.
    /// </summary>
    /// <param name="lines">The page's lines outside of tables, top to bottom, each across all columns.</param>
    /// <param name="first">The line in question.</param>
    /// <param name="tables">Where tables stand.</param>
    /// <param name="height">The usual height of the lines, points.</param>
    /// <returns>The line behind the columns, and for each column its extent; right none where all stands in the left one.</returns>
    public static (int End, double Edge, Box Left, Box? Right)? At(List<List<Word>> lines, int first, IReadOnlyList<Box> tables, double height)
    {
        var top = lines[first].Min(w => w.Box.Top);
        var below = tables.Where(t => t.Bottom > top).ToList();
        if (below.Count == 0 || Middle(lines, tables) is not var (middle, width))
        {
            return null;
        }

        var items = lines.Skip(first).Select(l => (Box.Around(l.Select(w => w.Box))!.Value.CenterY, Free: Gutters.Of(l)))
            .Concat(below.Select(t => (CenterY: t.Top, Free: Gutters.Around(t)))).OrderBy(i => i.CenterY);
        var (shared, end) = (Gutters.Everywhere, double.PositiveInfinity);
        foreach (var (y, free) in items)
        {
            var next = shared.And(free, Gutter * height);
            if (!next.Meet(middle - (OffMiddle * width), middle + (OffMiddle * width)))
            {
                end = y;
                break;
            }

            shared = next;
        }

        var edges = Array.FindAll(shared.Inner(Gutter * height), e => Math.Abs(e - middle) <= OffMiddle * width);
        return Sides(lines, first, [.. below.Where(t => t.Top < end)], edges.Length == 0 ? middle : edges[0], end, height);
    }

    static (int End, double Edge, Box Left, Box? Right)? Sides(List<List<Word>> lines, int first, List<Box> tables, double edge, double end, double height)
    {
        var run = lines.Skip(first).TakeWhile(l => Box.Around(l.Select(w => w.Box))!.Value.CenterY < end).ToList();
        var boxes = run.SelectMany(l => l).Select(w => w.Box).Concat(tables).ToList();
        if (run.Count == 0 || tables.Count == 0 || Box.Around(boxes.Where(b => b.CenterX < edge)) is not { } left)
        {
            return null;
        }

        return Box.Around(boxes.Where(b => b.CenterX > edge)) is not { } right ? (IsColumn(left, run, tables, height) ? (first + run.Count, edge, left, null) : null)
            : AreColumns(left, right, height) ? (first + run.Count, edge, left, right) : null;
    }

    /// <summary>Two as wide as each other, side by side; the second may be short where it begins at the head of the first.</summary>
    static bool AreColumns(Box left, Box right, double height)
    {
        var beside = Math.Min(left.Bottom, right.Bottom) - Math.Max(left.Top, right.Top);
        var lower = Math.Min(left.Height, right.Height);
        var isHigh = lower >= FewestHeights * height || (left.Height >= FewestHeights * height && Math.Abs(right.Top - left.Top) < SameTop * height);
        return Math.Max(left.Width, right.Width) <= SameWidth * Math.Min(left.Width, right.Width) && isHigh && beside >= SideBySide * lower;
    }

    /// <summary>One alone: its tables are as wide as its text, whose lines end under each other in the middle of the page.</summary>
    static bool IsColumn(Box column, List<List<Word>> lines, List<Box> tables, double height)
    {
        if (lines.Count < FewestLines)
        {
            return false;
        }

        var right = lines.Max(l => l.Max(w => w.Box.Right));
        var full = lines.Count(l => right - l.Max(w => w.Box.Right) < SameEnd * height);
        return column.Height >= FewestHeights * height && full >= Filled * lines.Count
            && tables.Exists(t => t.Width > column.Width / SameWidth) && tables.TrueForAll(t => t.Right < right + (SameEnd * height));
    }

    static (double At, double Width)? Middle(List<List<Word>> lines, IReadOnlyList<Box> tables) =>
        Box.Around(lines.SelectMany(l => l).Select(w => w.Box).Concat(tables)) is { } all ? (all.CenterX, all.Width) : null;
}
