using ItaIngest.Analysis.Layout;
using ItaIngest.Model.Pages;
using ItaIngest.Model.Text;

namespace ItaIngest.Analysis.Tables;

/// <summary>
/// Tables without vertical rulings: lines whose words leave the same vertical strips white. Running text in two columns, numbered
/// lists and signatures leave strips too, so a table must have a column of figures beside words, or numbered rows of two columns of words.
/// </summary>
static class AlignedGrid
{
    /// <summary>A strip of white that parts columns is at least this wide, in line heights; justified Thai text has narrower gaps.</summary>
    const double Gutter = 0.8;

    /// <summary>A line that begins a table shows one gap at least this wide, in line heights.</summary>
    const double ClearGap = 1.4;

    /// <summary>Lines farther apart than this many line heights are not of one table.</summary>
    const double FarApart = 4;

    /// <summary>Fewer rows than this are a letterhead, an address, a pair of signatures.</summary>
    const int FewestRows = 3;

    /// <summary>Numbered rows of words need more rows than rows with figures: two points of a list are soon there.</summary>
    const int FewestNumberedRows = 4;

    /// <summary>A column is one of figures (or of row numbers) when this part of its filled cells are.</summary>
    const double Mostly = 0.6;

    /// <summary>The tables among words that are in no ruled table.</summary>
    public static IReadOnlyList<Grid> Find(IReadOnlyCollection<Word> words)
    {
        if (words.Count == 0)
        {
            return [];
        }

        var lines = LineClusters.Of(words);
        var height = LineClusters.UsualHeight(words);
        var found = new List<Grid>();
        for (var first = 0; first < lines.Count; first++)
        {
            if (!HasClearGap(lines[first], ClearGap * height))
            {
                continue;
            }

            var end = Grow(lines, first, height);
            if (end - first >= FewestRows && Trimmed(lines.GetRange(first, end - first), height) is var (rows, edges) && ToGrid(rows, edges) is { } grid)
            {
                found.Add(grid);
                first = end - 1;
            }
        }

        return found;
    }

    static bool HasClearGap(List<Word> line, double gap)
    {
        for (var i = 1; i < line.Count; i++)
        {
            if (line[i].Box.Left - line[i - 1].Box.Right >= gap)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>As many lines as share their gutters; a later line may take a gutter away only while there are few lines.</summary>
    static int Grow(List<List<Word>> lines, int first, double height)
    {
        var shared = Gutters.Of(lines[first]);
        var inner = shared.Inner(Gutter * height);
        var end = first + 1;
        for (; end < lines.Count; end++)
        {
            var own = Gutters.Of(lines[end]);
            var next = shared.And(own, Gutter * height);
            var nextInner = next.Inner(Gutter * height);
            var isFar = Middle(lines[end]) - Middle(lines[end - 1]) > FarApart * height;
            var isCrossing = nextInner.Length == 0 || (nextInner.Length < inner.Length && end - first >= FewestRows);
            if (isFar || isCrossing)
            {
                break;
            }

            (shared, inner) = (next, nextInner);
        }

        return end;
    }

    /// <summary>
    /// The lines without those at either end that stand in one column alone (a heading above, a note below), and the middles of the
    /// gutters that the others share.
    /// </summary>
    static (List<List<Word>> Lines, double[] Edges) Trimmed(List<List<Word>> lines, double height)
    {
        while (lines.Count > 0)
        {
            var shared = lines.Select(Gutters.Of).Aggregate((a, b) => a.And(b, Gutter * height));
            var edges = shared.Inner(Gutter * height);
            var kept = lines.SkipWhile(l => IsInOneColumn(l, edges)).Reverse().SkipWhile(l => IsInOneColumn(l, edges)).Reverse().ToList();
            if (kept.Count == lines.Count)
            {
                return (lines, edges);
            }

            lines = kept; // a line less may mean a gutter less: look again
        }

        return (lines, []);
    }

    static double Middle(List<Word> line) => line[0].Box.CenterY;

    static bool IsInOneColumn(List<Word> line, double[] edges) => line.Select(w => edges.Count(e => e < w.Box.CenterX)).Distinct().Count() == 1;

    static Grid? ToGrid(List<List<Word>> lines, double[] edges)
    {
        var texts = lines.Select(l => Texts(l, edges)).ToList();
        var figures = Enumerable.Range(0, edges.Length + 1).Where(c => Share(texts, c, IsFigure) >= Mostly).ToList();
        var isNumbered = Share(texts, 0, t => ThaiText.IsPoint(t + " ก") || ThaiNumber.Parse(t).IsValid) >= Mostly;
        var wordColumns = Enumerable.Range(0, edges.Length + 1).Count(c => !figures.Contains(c) && !(c == 0 && isNumbered) && Filled(texts, c) > 1);
        var anchor = isNumbered ? 0 : figures.LastOrDefault(c => c > 0, -1);
        if (edges.Length == 0 || anchor < 0 || wordColumns == 0 || (!figures.Exists(c => c > 0) && wordColumns < 2))
        {
            return null;
        }

        var starts = RowStarts(texts, anchor);
        var filled = texts.Count(t => t[anchor].Length > 0);
        var least = figures.Exists(c => c > 0) ? FewestRows : FewestNumberedRows;
        return filled < least || starts.Count < least ? null : Cut(lines, edges, starts);
    }

    /// <summary>
    /// The lines that begin a row: those that open a point, and those with a figure (or row number) where the row above has one.
    /// </summary>
    static List<int> RowStarts(List<string[]> texts, int anchor)
    {
        var starts = new List<int>();
        var hasAnchor = true;
        for (var i = 0; i < texts.Count; i++)
        {
            var anchored = texts[i][anchor].Length > 0;
            if ((anchored && hasAnchor) || i == 0 || ThaiText.IsPoint(texts[i][0]))
            {
                starts.Add(i);
                hasAnchor = false;
            }

            hasAnchor |= anchored;
        }

        return starts;
    }

    static string[] Texts(List<Word> line, double[] edges)
    {
        var texts = new string[edges.Length + 1];
        Array.Fill(texts, string.Empty);
        foreach (var word in line)
        {
            var column = edges.Count(e => e < word.Box.CenterX);
            texts[column] += texts[column].Length > 0 && word.SpaceBefore ? " " + word.Text : word.Text;
        }

        return texts;
    }

    static double Share(List<string[]> texts, int column, Func<string, bool> isSo) =>
        Filled(texts, column) is var filled and > 0 ? (double)texts.Count(t => t[column].Length > 0 && isSo(t[column])) / filled : 0;

    static int Filled(List<string[]> texts, int column) => texts.Count(t => t[column].Length > 0);

    static bool IsFigure(string text) => ThaiNumber.Parse(text.TrimEnd('%', ' ')).IsValid || text is "-" or "–";

    static Grid Cut(List<List<Word>> lines, double[] edges, List<int> starts)
    {
        var words = lines.SelectMany(l => l).ToList();
        double[] xs = [words.Min(w => w.Box.Left) - 1, .. edges, words.Max(w => w.Box.Right) + 1];
        double[] ys =
        [
            words.Min(w => w.Box.Top) - 1,
            .. starts.Skip(1).Select(s => (lines[s - 1].Max(w => w.Box.CenterY) + lines[s].Min(w => w.Box.CenterY)) / 2),
            words.Max(w => w.Box.Bottom) + 1,
        ];
        var cells = from row in Enumerable.Range(0, ys.Length - 1)
                    from column in Enumerable.Range(0, xs.Length - 1)
                    select new GridCell(row, column, 1, 1, Grid.BoxOf(xs, ys, row, column, 1, 1));
        return new Grid(xs, ys, [.. cells]);
    }
}
