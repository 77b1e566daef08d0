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
        var heads = new List<Box>();
        var tables = RuledTables(page, loose, heads);
        var ruled = tables.ConvertAll(t => t.Place.Box!.Value);
        var unruled = new List<(Grid Grid, List<Word> Words)>();
        foreach (var found in OpenGrid.Find([.. page.Rulings.Where(r => !heads.Exists(h => IsOf(h, r)))], loose, ruled, before, behind).ToList())
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
    /// <param name="page">The page.</param>
    /// <param name="loose">Words that are in no table yet.</param>
    /// <param name="heads">Takes the boxes of heads whose tables have no other rulings.</param>
    static List<Table> RuledTables(Page page, List<Word> loose, List<Box> heads)
    {
        var tables = new List<Table>();
        var grids = RuledGrid.Find(page);
        foreach (var grid in grids)
        {
            if (!IsTable(grid, loose.Count(w => IsIn(grid.Box, w))))
            {
                continue;
            }

            if (grid.RowCount == 1 && IsHeadAlone(page, grid, grids, loose))
            {
                heads.Add(grid.Box);
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

    /// <summary>
    /// Whether a ruled row is the head of a table that has no other rulings: a filled head has borders, or a scan shows the seams between its
    /// cells. The words then tell the table with its head.
    /// </summary>
    static bool IsHeadAlone(Page page, Grid row, IReadOnlyList<Grid> grids, List<Word> loose)
    {
        var words = loose.Where(w => !grids.Any(g => g != row && IsIn(g.Box, w))).ToList();
        return AlignedGrid.Find(words, before: null).Any(g => g.ColumnCount > 2 && g.ColumnCount >= row.ColumnCount && g.RowCount > 2
            && g.Box.Contains(row.Box.CenterX, row.Box.CenterY) && g.Box.Bottom > row.Box.Bottom + row.Box.Height
            && !page.Rulings.Any(r => Math.Max(r.Y1, r.Y2) > row.Box.Bottom + Askew && g.Box.Contains((r.X1 + r.X2) / 2, (r.Y1 + r.Y2) / 2)));
    }

    static bool IsOf(Box box, Ruling r) =>
        Math.Min(r.X1, r.X2) >= box.Left - Askew && Math.Max(r.X1, r.X2) <= box.Right + Askew
        && Math.Min(r.Y1, r.Y2) >= box.Top - Askew && Math.Max(r.Y1, r.Y2) <= box.Bottom + Askew;

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
