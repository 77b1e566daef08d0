using ItaIngest.Model.Blocks;
using ItaIngest.Model.Geometry;
using ItaIngest.Model.Pages;
using ItaIngest.Model.Provenance;

namespace ItaIngest.Analysis.Layout;

/// <summary>
/// Layout works on turned pages, where lines are level; people look at the page as it is displayed. The last step of layout leads every
/// box back.
/// </summary>
sealed class DisplayedBoxes
{
    readonly Dictionary<int, Page> turned;

    DisplayedBoxes(Dictionary<int, Page> turned) => this.turned = turned;

    /// <summary>The blocks with their boxes on the displayed pages; the same blocks when no page was turned.</summary>
    public static IReadOnlyList<Block> Of(IReadOnlyList<Block> blocks, IReadOnlyList<Page> pages)
    {
        var turned = pages.Where(p => p.Turn is not null).ToDictionary(p => p.Number);
        return turned.Count == 0 ? blocks : [.. blocks.Select(new DisplayedBoxes(turned).Of)];
    }

    Block Of(Block block) => block switch
    {
        Paragraph p => p with { Place = Of(p.Place), Lines = [.. p.Lines.Select(Of)] },
        Table t => Of(t),
        _ => block with { Place = Of(block.Place) },
    };

    Table Of(Table table) => table with { Place = Of(table.Place), Cells = [.. table.Cells.Select(Of)] };

    Cell Of(Cell cell) => cell with { Place = Of(cell.Place), Lines = [.. cell.Lines.Select(Of)], Nested = [.. cell.Nested.Select(Of)] };

    Line Of(Line line) => line.Place.Page is { } number && turned.TryGetValue(number, out var page)
        ? line with { Place = Of(line.Place), Words = [.. line.Words.Select(w => (w.Start, w.Word with { Box = page.Displayed(w.Word.Box) }))] }
        : line;

    Place Of(Place place) => place is { Page: { } number, Box: { } box } && turned.TryGetValue(number, out var page)
        ? place with { Box = page.Displayed(box) }
        : place;
}
