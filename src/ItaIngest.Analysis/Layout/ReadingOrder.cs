using ItaIngest.Model.Blocks;
using ItaIngest.Model.Geometry;
using ItaIngest.Model.Provenance;

namespace ItaIngest.Analysis.Layout;

/// <summary>Puts a page's tables, pictures and the text between them into the order in which people read them.</summary>
static class ReadingOrder
{
    /// <summary>All blocks of the page in reading order.</summary>
    public static IReadOnlyList<Block> Of(PageParts parts, Furniture furniture)
    {
        var page = parts.Page;
        var solid = parts.Tables.Concat<Block>(page.Pictures.Select(p => new Picture(Place.On(page.Number, p))))
            .OrderBy(b => b.Place.Box!.Value.Top).ThenBy(b => b.Place.Box!.Value.Left).ToList();
        var margins = Box.Around(page.Words.Select(w => w.Box)) ?? default;
        var blocks = new List<Block>();
        var next = 0;
        for (var band = 0; band <= solid.Count; band++)
        {
            var until = band < solid.Count ? solid[band].Place.Box!.Value.CenterY : double.MaxValue;
            var from = next;
            while (next < parts.Lines.Count && parts.Lines[next].Place.Box!.Value.CenterY < until)
            {
                next++;
            }

            AddText(blocks, parts, parts.Lines.Skip(from).Take(next - from), furniture, margins);
            if (band < solid.Count)
            {
                blocks.Add(solid[band]);
            }
        }

        return blocks;
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
