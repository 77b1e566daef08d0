using System.Globalization;
using System.Text;
using ItaIngest.Model.Blocks;

namespace ItaIngest.Analysis.Layout;

/// <summary>Blocks as plain text, for people who look at what layout made of a document, and for tests.</summary>
public static class BlockDump
{
    /// <summary>A paragraph per line ('P', 'F' for furniture, 'N' for notes), a table row per line with '|' between its cells ('=' header, '<' covered by a span).</summary>
    public static string Of(IEnumerable<Block> blocks)
    {
        ArgumentNullException.ThrowIfNull(blocks);
        var text = new StringBuilder();
        foreach (var block in blocks)
        {
            Append(text, block, string.Empty);
        }

        return text.ToString();
    }

    static void Append(StringBuilder text, Block block, string indent)
    {
        switch (block)
        {
            case Paragraph paragraph:
                var role = paragraph.Role switch { ParagraphRole.Furniture => 'F', ParagraphRole.Footnote => 'N', _ => 'P' };
                text.Append(indent).Append(role).Append(' ').AppendJoin(" / ", paragraph.Lines.Select(l => l.Text)).Append('\n');
                break;
            case Table table:
                Append(text, table, indent);
                break;
            default:
                text.Append(indent).Append("[picture]\n");
                break;
        }
    }

    static void Append(StringBuilder text, Table table, string indent)
    {
        text.Append(indent).Append(CultureInfo.InvariantCulture, $"T pages {string.Join(',', table.Pages)}: {table.RowCount} rows, {table.ColumnCount} columns, {table.HeaderRowCount} header\n");
        for (var row = 0; row < table.RowCount; row++)
        {
            text.Append(indent).Append(row < table.HeaderRowCount ? "= " : "| ");
            for (var column = 0; column < table.ColumnCount; column++)
            {
                var cell = table.CellAt(row, column);
                text.Append(cell is null ? "?" : cell.Row == row && cell.Column == column ? CellText(cell) : "<").Append(" | ");
            }

            text.Append('\n');
        }

        foreach (var nested in table.Cells.SelectMany(c => c.Nested))
        {
            Append(text, nested, indent + "    ");
        }
    }

    static string CellText(Cell cell) => string.Join(" / ", cell.Lines.Select(l => l.Text));
}
