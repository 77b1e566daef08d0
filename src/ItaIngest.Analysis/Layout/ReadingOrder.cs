using ItaIngest.Model.Blocks;
using ItaIngest.Model.Geometry;
using ItaIngest.Model.Provenance;

namespace ItaIngest.Analysis.Layout;

/// <summary>Puts a page's tables, pictures and the text between them into the order in which people read them.</summary>
static class ReadingOrder
{
    /// <summary>A table of a column may be this much wider than the text of the column, whose lines seldom run full.</summary>
    const double FitsColumn = 1.15;

    /// <summary>All blocks of the page in reading order.</summary>
    public static IReadOnlyList<Block> Of(PageParts parts, Furniture furniture)
    {
        var page = parts.Page;
        var solid = parts.Tables.Concat<Block>(page.Pictures.Select(p => new Picture(Place.On(page.Number, p))))
            .Select(s => (Block: s, Box: s.Place.Box!.Value, Position: PositionOf(s.Place.Box!.Value, parts)))
            .OrderBy(s => s.Position.Line).ThenBy(s => s.Position.Column).ThenBy(s => s.Box.Top).ThenBy(s => s.Box.Left).ToList();
        var margins = Box.Around(page.Words.Select(w => w.Box)) ?? default;
        var blocks = new List<Block>();
        var next = 0;
        foreach (var (block, _, (at, _)) in solid)
        {
            AddText(blocks, parts, next, at, furniture, margins);
            blocks.Add(block);
            next = Math.Max(next, at);
        }

        AddText(blocks, parts, next, parts.Lines.Count, furniture, margins);
        return blocks;
    }

    /// <summary>
    /// Before which line a table or picture stands, and among columns of which no line stands between: one that fits into a column of text
    /// is read with that column.
    /// </summary>
    static (int Line, double Column) PositionOf(Box box, PageParts parts)
    {
        var column = parts.Columns.Where(c => box.CenterX > c.Extent.Left && box.CenterX < c.Extent.Right && box.Width < FitsColumn * c.Extent.Width)
            .OrderBy(c => Math.Abs(c.Extent.CenterY - box.CenterY)).FirstOrDefault();
        var (from, to) = column is null ? (0, parts.Lines.Count) : (column.From, column.To);
        var line = from;
        while (line < to && parts.Lines[line].Place.Box!.Value.CenterY < box.CenterY)
        {
            line++;
        }

        // between columns that end where the next begin: after those above it
        var place = column is null ? parts.Columns.Count(c => c.Extent.CenterY < box.CenterY) - 0.5 : parts.Columns.TakeWhile(c => c != column).Count();
        return (line, place);
    }

    static void AddText(List<Block> blocks, PageParts parts, int from, int to, Furniture furniture, Box margins)
    {
        var run = new List<Line>();
        var extent = margins;
        for (var i = from; i < to; i++)
        {
            var line = parts.Lines[i];
            var own = parts.Columns.FirstOrDefault(c => c.Has(i))?.Extent ?? margins;
            if (furniture.Holds(line) || own != extent)
            {
                blocks.AddRange(ParagraphBuilder.Build(run, extent));
                run.Clear();
                extent = own;
            }

            if (furniture.Holds(line))
            {
                blocks.Add(ParagraphBuilder.Of([line]) with { Role = ParagraphRole.Furniture });
            }
            else
            {
                run.Add(line);
            }
        }

        blocks.AddRange(ParagraphBuilder.Build(run, extent));
    }
}
