using ItaIngest.Analysis.Layout;
using ItaIngest.Model.Pages;
using ItaIngest.Model.Text;

namespace ItaIngest.Analysis.Tables;

/// <summary>
/// Tables without vertical rulings: lines whose words leave the same vertical strips white. Running text in two columns, numbered
/// lists and signatures leave strips too, so a table must have a column of figures beside words, numbered rows of two columns of words,
/// or column heads that say what they are.
/// </summary>
static class AlignedGrid
{
    /// <summary>Numbered rows of words need more rows than rows with figures: two points of a list are soon there.</summary>
    const int FewestNumberedRows = 4;

    /// <summary>A column is one of figures (or of row numbers) when this part of its filled cells are.</summary>
    public const double Mostly = 0.6;

    /// <summary>The tables among words that are in no ruled table.</summary>
    /// <param name="words">The words.</param>
    /// <param name="before">The columns with which the page before ends; null for none.</param>
    public static IReadOnlyList<Grid> Find(IReadOnlyCollection<Word> words, UnruledColumns? before)
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
            if (!AlignedExtent.HasClearGap(lines[first], AlignedExtent.ClearGap * height))
            {
                continue;
            }

            var (start, end, gutters) = AlignedExtent.Of(lines, first, height);
            if (end - start < AlignedExtent.FewestRows)
            {
                continue;
            }

            var (rows, edges) = AlignedExtent.Trimmed(lines.GetRange(start, end - start), gutters, height);
            edges = AlignedExtent.WithNumbers(rows, edges, height);
            rows = AlignedExtent.WithEnd(lines, AlignedExtent.WithTopOfHeads(lines, AlignedExtent.WithLeadIn(lines, rows, edges), edges), edges, height);
            if (ToGrid(rows, lines.GetRange(first, start - first), edges, AlignedExtent.Gutter * height) is { } grid)
            {
                found.Add(grid);
                first = end - 1;
            }
        }

        var rest = before is null ? null : ContinuedGrid.AtHead(before, lines, height);
        if (rest is not null && !found.Exists(g => g.Box.Overlaps(rest.Box) && g.ColumnCount >= rest.ColumnCount))
        {
            found.RemoveAll(g => g.Box.Overlaps(rest.Box));
            found.Add(rest);
        }

        return found;
    }

    static Grid? ToGrid(List<List<Word>> lines, List<List<Word>> heads, double[] edges, double gutter)
    {
        if (edges.Length == 0)
        {
            return null;
        }

        var sections = Enumerable.Range(0, lines.Count).Where(i => AlignedRows.IsAcross(lines[i], edges, gutter)).ToHashSet();
        var texts = lines.Select((l, i) => sections.Contains(i) ? AlignedRows.Whole(l, edges) : AlignedRows.Texts(l, edges)).ToList();
        var columns = Enumerable.Range(0, edges.Length + 1).ToList();
        var figures = columns.Where(c => c > 0 && Share(texts, c, FigureText.Is) >= Mostly).ToList();
        var isNumbered = Share([.. texts.Where((_, i) => !sections.Contains(i))], 0, AlignedRows.IsNumber) >= Mostly;
        var wordColumns = columns.Count(c => !figures.Contains(c) && !(c == 0 && isNumbered) && Filled(texts, c) > 1);
        var saysHeads = HeaderRows.AreHeads(texts[0]);
        var points = columns.Count > 2 ? WrappedRows.ByPoints(texts, sections) : null;
        if (wordColumns == 0 || (figures.Count == 0 && (wordColumns < 2 || (!isNumbered && !saysHeads && points is null))))
        {
            return null;
        }

        var starts = isNumbered || figures.Count > 0 ? AlignedRows.ByAnchors(texts, figures, isNumbered, sections)
            : points ?? AlignedRows.BySpace(lines) ?? WrappedRows.ByFirstColumn(lines, texts, edges);
        var filled = isNumbered ? Filled(texts, 0) : figures.Count > 0 ? texts.Count(t => figures.Exists(c => t[c].Length > 0)) : starts.Count;
        var least = figures.Count > 0 || saysHeads ? AlignedExtent.FewestRows : FewestNumberedRows;
        return filled < least || starts.Count < least ? null : AlignedRows.Cut(lines, heads, edges, starts, gutter);
    }

    static double Share(List<string[]> texts, int column, Func<string, bool> isSo) =>
        Filled(texts, column) is var filled and > 0 ? (double)texts.Count(t => t[column].Length > 0 && isSo(t[column])) / filled : 0;

    static int Filled(List<string[]> texts, int column) => texts.Count(t => t[column].Length > 0);
}
