using System.Text;
using System.Text.Json.Nodes;

namespace ItaIngest.Pipeline.Evaluation;

/// <summary>
/// All the text of a content in an order that does not depend on how far rows and tables were joined over pages: paragraphs first,
/// then neighbouring tables of the same width column by column. Header rows are left out, since a joined table has fewer of them.
/// </summary>
static class WholeText
{
    /// <summary>The text in the form for comparison.</summary>
    public static string Of(JsonObject content)
    {
        var text = new StringBuilder();
        foreach (var page in FactReader.Items(content, "text"))
        {
            foreach (var paragraph in page["paragraphs"]?.AsArray() ?? [])
            {
                text.Append(paragraph).Append(' ');
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
