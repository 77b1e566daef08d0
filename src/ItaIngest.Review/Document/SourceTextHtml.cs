using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using ItaIngest.Model.Blocks;
using Microsoft.AspNetCore.Html;

namespace ItaIngest.Review.Document;

/// <summary>The text of a DOCX with its tables, each part with the path that the record's values name.</summary>
static class SourceTextHtml
{
    public static HtmlString Of(IReadOnlyList<Block> blocks, string? chosen, HtmlEncoder encoder)
    {
        var html = new StringBuilder();
        foreach (var block in blocks)
        {
            switch (block)
            {
                case Table table:
                    Write(html, table, chosen, encoder);
                    break;
                case Paragraph paragraph:
                    html.Append("<p").Append(Spot(paragraph.Place.Path, chosen, encoder)).Append('>').Append(Text(paragraph.Lines, encoder)).Append("</p>");
                    break;
            }
        }

        return new HtmlString(html.ToString());
    }

    static void Write(StringBuilder html, Table table, string? chosen, HtmlEncoder encoder)
    {
        html.Append("<table><tbody>");
        foreach (var row in table.Cells.GroupBy(cell => cell.Row).OrderBy(group => group.Key))
        {
            html.Append("<tr>");
            foreach (var cell in row.OrderBy(cell => cell.Column))
            {
                html.Append("<td").Append(Spot(cell.Place.Path, chosen, encoder));
                Span(html, "colspan", cell.ColumnSpan);
                Span(html, "rowspan", cell.RowSpan);
                html.Append('>').Append(Text(cell.Lines, encoder));
                foreach (var nested in cell.Nested)
                {
                    Write(html, nested, chosen, encoder);
                }

                html.Append("</td>");
            }

            html.Append("</tr>");
        }

        html.Append("</tbody></table>");
    }

    static string Text(IReadOnlyList<Line> lines, HtmlEncoder encoder) => string.Join("<br>", lines.Select(line => encoder.Encode(line.Text)));

    static string Spot(string? path, string? chosen, HtmlEncoder encoder) => path is null ? ""
        : $" class=\"spot{(path == chosen ? " here" : "")}\" data-spot=\"{encoder.Encode(path)}\"";

    static void Span(StringBuilder html, string name, int span)
    {
        if (span > 1)
        {
            html.Append(CultureInfo.InvariantCulture, $" {name}=\"{span}\"");
        }
    }
}
