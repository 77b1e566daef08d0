using System.Text;
using System.Text.Json.Nodes;
using ItaIngest.Model.Text;

namespace ItaIngest.Pipeline.Evaluation;

/// <summary>
/// All the text of a content in an order that does not depend on how far rows and tables were joined over pages: paragraphs first,
/// then neighbouring tables of the same width column by column. Header rows are left out, since a joined table has fewer of them, and
/// so are paragraphs that only repeat a header's cell or a page's number: they belong to the page, which a DOCX does not have.
/// </summary>
static class WholeText
{
    /// <summary>The text in the form for comparison.</summary>
    public static string Of(JsonObject content)
    {
        var text = new StringBuilder();
        var headers = Headers(content);
        foreach (var page in FactReader.Items(content, "text"))
        {
            foreach (var paragraph in (page["paragraphs"]?.AsArray() ?? []).Select(p => p!.ToString()))
            {
                text.Append(IsOfThePage(TextForm.Normal(paragraph), headers) ? "" : paragraph + " ");
            }
        }

        var group = new List<JsonArray>();
        foreach (var rows in FactReader.Items(content, "tables").Select(t => t["rows"]!.AsArray()).Where(r => r.Count > 0))
        {
            if (group.Count > 0 && Width(group[0]) != Width(rows))
            {
                Append(text, group);
            }

            group.Add(rows);
        }

        Append(text, group);
        return TextForm.Normal(text.ToString());
    }

    static List<string> Headers(JsonObject content) =>
    [
        .. from table in FactReader.Items(content, "tables")
           from row in table["header"]?.AsArray() ?? []
           from cell in row!.AsArray()
           select TextForm.Normal(cell!.ToString()),
    ];

    static bool IsOfThePage(string paragraph, List<string> headers) =>
        paragraph.All(c => ThaiNumber.IsDigit(c) || c is '-' or ' ') || headers.Exists(h => h.Contains(paragraph, StringComparison.Ordinal));

    static void Append(StringBuilder text, List<JsonArray> group)
    {
        for (var column = 0; group.Count > 0 && column < Width(group[0]); column++)
        {
            foreach (var row in group.SelectMany(rows => rows).Select(r => r!.AsArray()).Where(r => r.Count > column))
            {
                text.Append(row[column]).Append(' ');
            }
        }

        group.Clear();
    }

    static int Width(JsonArray rows) => rows[0]!.AsArray().Count;
}
