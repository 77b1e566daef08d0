using ItaIngest.Model.Blocks;
using ItaIngest.Model.Geometry;
using ItaIngest.Model.Pages;
using ItaIngest.Model.Provenance;

namespace ItaIngest.Analysis.Layout;

/// <summary>Puts a page's tables, pictures and the text between them into the order in which people read them.</summary>
static class ReadingOrder
{
    /// <summary>All blocks of the page in reading order.</summary>
    /// <param name="page">The page.</param>
    /// <param name="tables">Its tables.</param>
    /// <param name="loose">The words that are in no table.</param>
    public static IReadOnlyList<Block> Of(Page page, IReadOnlyList<Table> tables, IReadOnlyList<Word> loose)
    {
        var solid = tables.Concat<Block>(page.Pictures.Select(p => new Picture(Place.On(page.Number, p))))
            .OrderBy(b => b.Place.Box!.Value.Top).ThenBy(b => b.Place.Box!.Value.Left).ToList();
        var margins = Box.Around(page.Words.Select(w => w.Box)) ?? default;
        var lines = LineBuilder.Build(loose, page.Number);
        var blocks = new List<Block>();
        var next = 0;
        for (var band = 0; band <= solid.Count; band++)
        {
            var until = band < solid.Count ? solid[band].Place.Box!.Value.CenterY : double.MaxValue;
            var from = next;
            while (next < lines.Count && lines[next].Place.Box!.Value.CenterY < until)
            {
                next++;
            }

            blocks.AddRange(ParagraphBuilder.Build([.. lines.Skip(from).Take(next - from)], margins));
            if (band < solid.Count)
            {
                blocks.Add(solid[band]);
            }
        }

        return blocks;
    }
}
