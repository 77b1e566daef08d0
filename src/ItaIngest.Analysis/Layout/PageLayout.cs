using ItaIngest.Analysis.Tables;
using ItaIngest.Model.Blocks;
using ItaIngest.Model.Geometry;
using ItaIngest.Model.Pages;
using ItaIngest.Model.Provenance;

namespace ItaIngest.Analysis.Layout;

/// <summary>Takes a page apart: tables first, then lines of what is left.</summary>
static class PageLayout
{
    /// <summary>A stack of this many ruled boxes is a list in one column; fewer are frames around text.</summary>
    const int RowsOfAList = 3;

    /// <summary>A word at the end of a line that is half a degree askew lies this far over the border, points.</summary>
    const double Askew = 3;

    /// <summary>A scan's word is a table's when this part of its height reaches in: half a degree over a wide page is a third of a line.</summary>
    const double ReachesIn = 0.3;

    /// <summary>The page's tables and lines; every word is in exactly one of them.</summary>
    /// <param name="page">The page.</param>
    /// <param name="before">The columns of an unruled table with which the page before ends; null for none.</param>
    /// <param name="behind">The columns with which the next page begins, where it is known that this page's table goes on there; null else.</param>
    public static PageParts TakeApart(Page page, UnruledColumns? before, UnruledColumns? behind)
    {
        var loose = new List<Word>(page.Words);
        var tables = RuledTables(page, loose);
        var ruled = tables.ConvertAll(t => t.Place.Box!.Value);
        var unruled = new List<(Grid Grid, List<Word> Words)>();
        foreach (var found in OpenGrid.Find(page.Rulings, loose, ruled, before, behind).ToList())
        {
            var words = Take(loose, found);
            Add(LedgerRows.Split(found, words), words);
        }

        foreach (var grid in AlignedGrid.Find(loose, before).Where(g => !tables.Exists(t => t.Place.Box!.Value.Overlaps(g.Box))))
        {
            Add(grid, Take(loose, grid));
        }

        var lines = new List<Line>();
        var columns = new List<TextColumn>();
        foreach (var (part, extent) in InReadingOrder(loose, tables))
        {
            if (extent is { } box)
            {
                columns.Add(new TextColumn(box, lines.Count, lines.Count + part.Count));
            }

            lines.AddRange(part.Select(words => LineBuilder.ToLine(words, page.Number)));
        }

        var middles = lines.ConvertAll(l => l.Place.Box!.Value.CenterY);
        return new PageParts(page, tables, lines, columns, UnruledColumns.AtHead(unruled, ruled, middles), UnruledColumns.AtFoot(unruled, ruled, middles));

        void Add(Grid grid, List<Word> words)
        {
            unruled.Add((grid, words));
            tables.Add(GridFill.ToTable(grid, words, [], page.Number));
        }
    }

    static IEnumerable<(List<List<Word>> Lines, Box? Column)> InReadingOrder(List<Word> loose, List<Table> tables) => loose.Count == 0
        ? []
        : TextColumns.InOrder(LineClusters.Of(loose), LineClusters.UsualHeight(loose), [.. tables.Select(t => t.Place.Box!.Value)]);

    /// <summary>Takes the words of ruled tables out of <paramref name="loose"/>.</summary>
    static List<Table> RuledTables(Page page, List<Word> loose)
    {
        var tables = new List<Table>();
        foreach (var grid in RuledGrid.Find(page))
        {
            if (!IsTable(grid, loose.Count(w => IsIn(grid.Box, w))))
            {
                continue;
            }

            var inside = tables.Where(t => IsInside(t.Place, grid.Box)).ToList();
            tables.RemoveAll(inside.Contains);
            var words = Take(loose, grid);
            var whole = inside.Count > 0 ? grid : LedgerRows.Split(OpenGrid.InColumns(grid, words) ?? grid, words);
            tables.Add(GridFill.ToTable(whole, words, inside, page.Number));
        }

        return tables;
    }

    static List<Word> Take(List<Word> loose, Grid grid)
    {
        var words = loose.Where(w => IsIn(grid.Box, w)).ToList();
        var taken = words.ToHashSet(ReferenceEqualityComparer.Instance);
        loose.RemoveAll(taken.Contains);
        return words;
    }

    /// <summary>By the word's middle; of a scan's word, which may lie askew over the border, a part must reach in.</summary>
    static bool IsIn(Box box, Word word) => word.Origin == TextOrigin.Ocr
        ? word.Box.CenterX >= box.Left - Askew && word.Box.CenterX <= box.Right + Askew
            && Math.Min(word.Box.Bottom, box.Bottom) - Math.Max(word.Box.Top, box.Top) > ReachesIn * word.Box.Height
        : box.Contains(word.Box.CenterX, word.Box.CenterY);

    /// <summary>A single box is a frame around text, an empty grid a drawing or a chart's ground.</summary>
    static bool IsTable(Grid grid, int words) =>
        words > 0 && grid.Cells.Count > 1 && (grid.ColumnCount > 1 || grid.RowCount >= RowsOfAList);

    static bool IsInside(Place place, Box box) => place.Box is { } inner && box.Contains(inner.CenterX, inner.CenterY);
}
