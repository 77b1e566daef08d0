using System.Globalization;
using ItaIngest.Model.Blocks;
using ItaIngest.Model.Geometry;
using ItaIngest.Model.Text;

namespace ItaIngest.Pipeline.Evaluation.Ocr;

/// <summary>Scores numbers at known spots: all words whose middle lies there must make just that number.</summary>
static class SpotScorer
{
    // The box of a number that is read anew ends a little before or after the earlier one.
    const double Margin = 1.5;

    /// <summary>The score of a page of which only these numbers are known.</summary>
    public static OcrScore Score(string damage, string reader, string page, int number, IReadOnlyList<OcrTruthSpot> spots, IReadOnlyList<Block> blocks)
    {
        var lines = blocks.SelectMany(LinesOf).Where(line => line.Place.Page == number).ToList();
        var wrong = new List<string>();
        foreach (var spot in spots)
        {
            var read = Read(lines, spot.Box);
            if (!IsNumber(read, spot.Number))
            {
                wrong.Add(string.Create(CultureInfo.InvariantCulture, $"{page}\t{spot.Number}\t{read}"));
            }
        }

        return new OcrScore
        {
            Damage = damage, Reader = reader, Pages = 1, CellNumbers = spots.Count, CellNumbersExact = spots.Count - wrong.Count, Wrong = wrong,
        };
    }

    static string Read(List<Line> lines, Box box)
    {
        var wide = new Box(box.Left - Margin, box.Top - Margin, box.Right + Margin, box.Bottom + Margin);
        var words = lines.SelectMany(line => line.Words).Select(word => word.Word).Where(word => wide.Contains(word.Box.CenterX, word.Box.CenterY));
        return string.Join(' ', words.OrderBy(word => word.Box.Left).Select(word => word.Text));
    }

    static bool IsNumber(string read, decimal number) =>
        (ThaiNumber.Parse(read, isChange: number < 0) is { IsValid: true } whole && whole.Value == number)
        || (NumericCell.Parse(read, isChange: number < 0) is { IsValid: true } cell && cell.Value == number);

    static IEnumerable<Line> LinesOf(Block block) => block switch
    {
        Paragraph paragraph => paragraph.Lines,
        Table table => table.Cells.SelectMany(cell => cell.Lines.Concat(cell.Nested.SelectMany(LinesOf))),
        _ => [],
    };
}
