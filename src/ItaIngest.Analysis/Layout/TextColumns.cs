using ItaIngest.Analysis.Tables;
using ItaIngest.Model.Geometry;
using ItaIngest.Model.Pages;

namespace ItaIngest.Analysis.Layout;

/// <summary>
/// Text that stands in columns side by side is read column by column: running text, which fills its columns, and blocks of centred
/// lines, as two people sign a page.
/// </summary>
static class TextColumns
{
    /// <summary>The white between columns, in line heights; the wide blanks of justified Thai text are narrower and seldom stand under each other.</summary>
    const double Gutter = 1.2;

    /// <summary>Lines farther apart than this many line heights do not share columns.</summary>
    const double FarApart = 4;

    /// <summary>Running text in columns is at least so many lines long; three lines may leave the same white by chance.</summary>
    const int FewestLines = 6;

    /// <summary>A line of running text fills this part of its column.</summary>
    const double FilledWidth = 0.7;

    /// <summary>Columns of a newspaper are as wide as each other, but for what their longest lines leave free.</summary>
    const double SameWidth = 1.2;

    /// <summary>Lists in columns are at least so many lines long.</summary>
    const int FewestListed = 8;

    /// <summary>This part of a list's lines runs over the column's width.</summary>
    const double FilledOfLists = 0.25;

    /// <summary>
    /// A column takes at least this part of the whole width, for running text and for centred blocks: marks before the points of a
    /// list, and amounts or page numbers after their lines, belong to those lines.
    /// </summary>
    const double TextWidth = 0.3, BlockWidth = 0.12;

    /// <summary>A block of signatures: a line to sign on or a name, and a position.</summary>
    const int FewestCentred = 2;

    /// <summary>Middles of centred lines wander by this much, in line heights.</summary>
    const double SameMiddle = 0.6;

    /// <summary>The lines in reading order, a column at a time with its extent; lines that stand in none with null.</summary>
    /// <param name="lines">The page's lines, top to bottom, each across all columns.</param>
    /// <param name="height">Their usual height, points.</param>
    /// <param name="tables">Where tables stand.</param>
    public static IEnumerable<(List<List<Word>> Lines, Box? Column)> InOrder(List<List<Word>> lines, double height, IReadOnlyList<Box> tables)
    {
        for (var first = 0; first < lines.Count; first++)
        {
            if (NewspaperColumns.At(lines, first, tables, height) is var (behind, edge, left, right))
            {
                var all = lines.GetRange(first, behind - first);
                yield return (Side(all, [edge], 0), left);
                if (right is not null)
                {
                    yield return (Side(all, [edge], 1), right);
                }

                first = behind - 1;
                continue;
            }

            var (end, edges) = Grow(lines, first, height);
            var run = lines.GetRange(first, end - first);
            var columns = Enumerable.Range(0, edges.Length + 1).Select(c => Side(run, edges, c)).ToList();
            if (edges.Length == 0 || columns.Exists(c => c.Count == 0) || !(IsRunningText(columns) || IsNewspaper(columns) || AreCentred(columns, height)))
            {
                yield return ([lines[first]], null);
                continue;
            }

            foreach (var column in columns)
            {
                yield return (column, Box.Around(column.SelectMany(l => l).Select(w => w.Box)));
            }

            first = end - 1;
        }
    }

    static List<List<Word>> Side(List<List<Word>> lines, double[] edges, int column) =>
        [.. lines.Select(l => In(l, edges, column)).Where(l => l.Count > 0)];

    static (int End, double[] Edges) Grow(List<List<Word>> lines, int first, double height)
    {
        var shared = Gutters.Of(lines[first]);
        var edges = shared.Inner(Gutter * height);
        var end = first + 1;
        while (edges.Length > 0 && end < lines.Count && lines[end][0].Box.CenterY - lines[end - 1][0].Box.CenterY < FarApart * height)
        {
            shared = shared.And(Gutters.Of(lines[end]), Gutter * height);
            var next = shared.Inner(Gutter * height);
            if (next.Length < edges.Length)
            {
                break;
            }

            edges = next;
            end++;
        }

        return (end, edges);
    }

    static List<Word> In(List<Word> line, double[] edges, int column) =>
        [.. line.Where(w => edges.Count(e => e < w.Box.CenterX) == column)];

    static bool IsRunningText(List<List<List<Word>>> columns) => columns.TrueForAll(column =>
    {
        var width = column.Max(Right) - column.Min(Left);
        return IsWide(columns, column, TextWidth) && column.Count >= FewestLines && column.Count(l => Right(l) - Left(l) >= FilledWidth * width) >= FilledWidth * column.Count;
    });

    /// <summary>Columns of one width with many lines: there lists and headings, whose lines are short, are as likely as running text.</summary>
    static bool IsNewspaper(List<List<List<Word>>> columns)
    {
        var widths = columns.ConvertAll(c => c.Max(Right) - c.Min(Left));
        return widths.Max() <= SameWidth * widths.Min() && columns.TrueForAll(column => IsWide(columns, column, TextWidth) && column.Count >= FewestListed
            && column.Count(l => Right(l) - Left(l) >= FilledWidth * widths.Max()) >= FilledOfLists * column.Count);
    }

    /// <summary>Each column's lines about one middle, and not all of one width: those would be a column of a table.</summary>
    static bool AreCentred(List<List<List<Word>>> columns, double height) => columns.TrueForAll(column =>
    {
        var middles = column.Select(l => (Left(l) + Right(l)) / 2).Order().ToList();
        var widths = column.Select(l => Right(l) - Left(l)).ToList();
        return column.Count >= FewestCentred && IsWide(columns, column, BlockWidth) && middles[^1] - middles[0] <= 2 * SameMiddle * height && widths.Max() - widths.Min() > height;
    });

    /// <summary>Whether the column takes so much of the width, and says words: figures belong to what stands beside them.</summary>
    static bool IsWide(List<List<List<Word>>> columns, List<List<Word>> column, double part) =>
        column.Max(Right) - column.Min(Left) >= part * (columns.Max(c => c.Max(Right)) - columns.Min(c => c.Min(Left)))
        && column.Count(l => l.Exists(w => w.Text.Any(char.IsLetter) && w.Text.Length > 2)) * 2 > column.Count;

    static double Left(List<Word> line) => line.Min(w => w.Box.Left);

    static double Right(List<Word> line) => line.Max(w => w.Box.Right);
}
