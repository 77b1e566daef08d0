using ItaIngest.Model.Geometry;
using ItaIngest.Model.Pages;
using ItaIngest.Model.Text;

namespace ItaIngest.Analysis.Tables;

/// <summary>The rows of a table without rulings: which of its lines begin one.</summary>
static class AlignedRows
{
    /// <summary>Rows that only white parts stand this much farther apart than the lines within one.</summary>
    const double WiderThanLines = 1.35;

    /// <summary>Whether a text numbers a row and says nothing else: '๑', '๑.', '(๑)'.</summary>
    public static bool IsNumber(string text) =>
        ThaiNumber.Parse(text).IsValid || (ListPoint.Parse(text + " ก") is { IsValid: true } point && point.Value!.TextStart >= text.Length);

    /// <summary>The text of a line in each column.</summary>
    public static string[] Texts(List<Word> line, double[] edges)
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

    /// <summary>Whether a line is one stretch that begins at the margin and runs across the first gutter: a section row.</summary>
    public static bool IsAcross(List<Word> line, double[] edges, double gutter) =>
        edges.Length > 0 && Pieces(line, gutter) is [var only] && only.Left < edges[0] && only.Right > edges[0];

    /// <summary>A section row's texts: all of it in the first column.</summary>
    public static string[] Whole(List<Word> line, double[] edges) =>
        [string.Join(' ', line.Select(w => w.Text)), .. Enumerable.Repeat(string.Empty, edges.Length)];

    /// <summary>
    /// A row begins with a number, with the opening of a point, and with a figure where the row above has one: in the same column where rows
    /// are numbered, in any where they are not.
    /// </summary>
    /// <param name="texts">Each line's text in each column.</param>
    /// <param name="figures">The columns of figures.</param>
    /// <param name="isNumbered">Whether the first column numbers the rows.</param>
    /// <param name="sections">Lines that are a row each, and end the row before them.</param>
    public static List<int> ByAnchors(List<string[]> texts, List<int> figures, bool isNumbered, HashSet<int> sections)
    {
        var starts = new List<int>();
        var taken = new HashSet<int>();
        for (var i = 0; i < texts.Count; i++)
        {
            var line = texts[i];
            var here = figures.Where(c => line[c].Length > 0).ToList();
            var isAnother = isNumbered ? line[0].Length > 0 || here.Exists(taken.Contains) : here.Count > 0 && taken.Count > 0;
            if (i == 0 || isAnother || sections.Contains(i) || sections.Contains(i - 1) || ThaiText.IsPoint(line[0]))
            {
                starts.Add(i);
                taken.Clear();
            }

            taken.UnionWith(here);
        }

        return starts;
    }

    /// <summary>A row begins after more white than stands between lines; null where all lines are as far apart.</summary>
    public static List<int>? BySpace(List<List<Word>> lines)
    {
        var steps = lines.Zip(lines.Skip(1), (a, b) => b.Average(w => w.Box.CenterY) - a.Average(w => w.Box.CenterY)).ToList();
        var usual = steps.Count == 0 ? 0 : steps.Order().ElementAt(steps.Count / 4);
        var wide = Enumerable.Range(1, steps.Count).Where(i => steps[i - 1] > WiderThanLines * usual).ToList();
        return wide.Count > 1 ? [0, .. wide] : null;
    }

    /// <summary>The grid of these lines, with the heads over them that span columns.</summary>
    /// <param name="lines">The lines that show the columns.</param>
    /// <param name="heads">Lines above them, each a row of its own.</param>
    /// <param name="edges">The middles of the gutters.</param>
    /// <param name="starts">Which lines begin a row.</param>
    /// <param name="gutter">The least width of a gutter, points.</param>
    public static Grid Cut(List<List<Word>> lines, List<List<Word>> heads, double[] edges, List<int> starts, double gutter)
    {
        List<List<Word>> all = [.. heads, .. lines];
        List<int> rows = [.. Enumerable.Range(0, heads.Count), .. starts.Select(s => s + heads.Count)];
        var words = all.SelectMany(l => l).ToList();
        double[] xs = [words.Min(w => w.Box.Left) - 1, .. edges, words.Max(w => w.Box.Right) + 1];
        List<double> edgesDown = [words.Min(w => w.Box.Top) - 1];
        foreach (var start in rows.Skip(1))
        {
            var between = (all[start - 1].Max(w => w.Box.CenterY) + all[start].Min(w => w.Box.CenterY)) / 2;
            edgesDown.Add(Math.Max(edgesDown[^1], between)); // lines that lie askew reach past each other
        }

        double[] ys = [.. edgesDown, Math.Max(edgesDown[^1], words.Max(w => w.Box.Bottom) + 1)];
        return new Grid(xs, ys, [.. Enumerable.Range(0, ys.Length - 1).SelectMany(r => Cells(r, SpanningLines(r), xs, ys))]);

        // a head, and a section row of one line
        List<List<Box>> SpanningLines(int row)
        {
            var end = row + 1 < rows.Count ? rows[row + 1] : all.Count;
            var isHead = row < heads.Count || (end - rows[row] == 1 && IsAcross(all[rows[row]], edges, gutter));
            return isHead ? [Pieces(all[rows[row]], gutter)] : [];
        }
    }

    /// <summary>A row's cells: one that covers a gutter in its every line spans the columns beside it.</summary>
    /// <param name="row">The row's number.</param>
    /// <param name="lines">Its lines, each as the stretches between which a column could end; none for a row without spans.</param>
    /// <param name="xs">Column edges.</param>
    /// <param name="ys">Row edges.</param>
    public static IEnumerable<GridCell> Cells(int row, IReadOnlyList<List<Box>> lines, double[] xs, double[] ys)
    {
        for (var column = 0; column < xs.Length - 1;)
        {
            var span = 1;
            while (column + span < xs.Length - 1 && IsCovered(lines, xs[column + span]))
            {
                span++;
            }

            yield return new GridCell(row, column, 1, span, Grid.BoxOf(xs, ys, row, column, 1, span));
            column += span;
        }
    }

    /// <summary>The stretches of a line's words between which a column could end.</summary>
    public static List<Box> Pieces(IEnumerable<Word> line, double gap)
    {
        var pieces = new List<Box>();
        foreach (var word in line)
        {
            if (pieces.Count > 0 && word.Box.Left - pieces[^1].Right < gap)
            {
                pieces[^1] = pieces[^1].Union(word.Box);
            }
            else
            {
                pieces.Add(word.Box);
            }
        }

        return pieces;
    }

    static bool IsCovered(IReadOnlyList<List<Box>> lines, double edge) =>
        lines.Any(l => l.Exists(p => p.Left < edge && p.Right > edge))
        && !lines.Any(l => l.Exists(p => p.Right <= edge) && l.Exists(p => p.Left >= edge));
}
