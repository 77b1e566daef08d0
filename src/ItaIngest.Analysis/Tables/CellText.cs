using ItaIngest.Model.Blocks;
using ItaIngest.Model.Provenance;
using ItaIngest.Model.Text;

namespace ItaIngest.Analysis.Tables;

/// <summary>The text of a cell: its lines joined as the contract says, a new line before each numbered or bulleted point.</summary>
public static class CellText
{
    /// <summary>The cell's text with where it is printed; null when nothing is printed in it. Tables inside the cell are not part of it.</summary>
    public static Sourced<string>? Read(Cell cell)
    {
        ArgumentNullException.ThrowIfNull(cell);
        return Read(cell.Lines);
    }

    /// <summary>The text of some lines, such as a part of a cell; null for none. The place covers the lines on the first one's page.</summary>
    public static Sourced<string>? Read(IReadOnlyList<Line> lines)
    {
        ArgumentNullException.ThrowIfNull(lines);
        var text = Of(lines);
        if (text.Length == 0)
        {
            return null;
        }

        var place = lines.Skip(1).Aggregate(lines[0].Place, (all, line) => all.Cover(line.Place));
        return Sourced.Of(text, string.Join('\n', lines.Select(l => l.Raw)), place, lines.Average(l => l.Confidence), lines[0].Origin);
    }

    /// <summary>The joined text alone; empty for no lines.</summary>
    public static string Of(IReadOnlyList<Line> lines)
    {
        ArgumentNullException.ThrowIfNull(lines);
        // A paragraph of a DOCX ends between words, which a space at the break tells to the join.
        return ThaiText.JoinLines(lines.Select(l => l.StartsParagraph ? " " + l.Text : l.Text));
    }
}
