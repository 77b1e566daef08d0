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

    /// <summary>The page's tables and lines; every word is in exactly one of them.</summary>
    public static PageParts TakeApart(Page page)
    {
        var loose = new List<Word>(page.Words);
        var tables = RuledTables(page, loose);
        foreach (var grid in AlignedGrid.Find(loose).Where(g => !tables.Exists(t => t.Place.Box!.Value.Overlaps(g.Box))))
        {
            tables.Add(GridFill.ToTable(grid, Take(loose, grid), [], page.Number));
        }

        return new PageParts(page, tables, LineBuilder.Build(loose, page.Number));
    }

    /// <summary>Takes the words of ruled tables out of <paramref name="loose"/>.</summary>
    static List<Table> RuledTables(Page page, List<Word> loose)
    {
        var tables = new List<Table>();
        foreach (var grid in RuledGrid.Find(page.Rulings, page.Words))
        {
            if (!IsTable(grid, loose.Count(w => grid.Box.Contains(w.Box.CenterX, w.Box.CenterY))))
            {
                continue;
            }

            var inside = tables.Where(t => IsInside(t.Place, grid.Box)).ToList();
            tables.RemoveAll(inside.Contains);
            tables.Add(GridFill.ToTable(grid, Take(loose, grid), inside, page.Number));
        }

        return tables;
    }

    static List<Word> Take(List<Word> loose, Grid grid)
    {
        var words = loose.Where(w => grid.Box.Contains(w.Box.CenterX, w.Box.CenterY)).ToList();
        var taken = words.ToHashSet(ReferenceEqualityComparer.Instance);
        loose.RemoveAll(taken.Contains);
        return words;
    }

    /// <summary>A single box is a frame around text, an empty grid a drawing or a chart's ground.</summary>
    static bool IsTable(Grid grid, int words) =>
        words > 0 && grid.Cells.Count > 1 && (grid.ColumnCount > 1 || grid.RowCount >= RowsOfAList);

    static bool IsInside(Place place, Box box) => place.Box is { } inner && box.Contains(inner.CenterX, inner.CenterY);
}
