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
            .Select(s => (Block: s, At: PositionOf(s.Place.Box!.Value, parts)))
            .OrderBy(s => s.At).ThenBy(s => s.Block.Place.Box!.Value.Top).ThenBy(s => s.Block.Place.Box!.Value.Left).ToList();
        var margins = Box.Around(page.Words.Select(w => w.Box)) ?? default;
        var blocks = new List<Block>();
        var next = 0;
        foreach (var (block, at) in solid)
        {
            AddText(blocks, parts, parts.Lines.Skip(next).Take(at - next), furniture, margins);
            blocks.Add(block);
            next = Math.Max(next, at);
        }

        AddText(blocks, parts, parts.Lines.Skip(next), furniture, margins);
        return blocks;
    }

    /// <summary>Before which line a table or picture stands: one that fits into a column of text is read with that column.</summary>
    static int PositionOf(Box box, PageParts parts)
    {
        var column = parts.Columns.Values.Distinct().Where(c => box.CenterX > c.Left && box.CenterX < c.Right && box.Width < FitsColumn * c.Width)
            .OrderBy(c => Math.Abs(c.CenterY - box.CenterY)).Select(c => (Box?)c).FirstOrDefault();
        var last = -1;
        for (var i = 0; i < parts.Lines.Count; i++)
        {
            var line = parts.Lines[i];
            var isOfColumn = column is not { } c || (parts.Columns.TryGetValue(line, out var own) && own == c);
            if (isOfColumn && line.Place.Box!.Value.CenterY >= box.CenterY)
            {
                return i;
            }

            last = isOfColumn ? i : last;
        }

        return last + 1;
    }

    static void AddText(List<Block> blocks, PageParts parts, IEnumerable<Line> lines, Furniture furniture, Box margins)
    {
        var run = new List<Line>();
        var extent = margins;
        foreach (var line in lines)
        {
            var own = parts.Columns.TryGetValue(line, out var column) ? column : margins;
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
