using System.Text.Json.Nodes;

namespace ItaIngest.Pipeline.Evaluation;

/// <summary>
/// Are the columns of tables understood? A table of the truth that tells roles is laid beside the table of the record that is most like
/// it in header and first rows, or that has it as a part: what stands on several pages or slides, each with the header or only the first, is one
/// table in the record. Its columns are compared one by one. Where the truth names several roles for a column, each is right.
/// </summary>
static class ColumnComparer
{
    // Two tables of one report are alike in half of their header at most; a header that was read badly is still alike to this.
    const double LeastSimilarity = 0.4;
    const int ComparedRows = 2;

    /// <summary>Columns on paper, and of these those whose role is right. Nothing is counted as invented.</summary>
    public static CountScore Compare(JsonObject truth, JsonObject content)
    {
        var tables = FactReader.Items(content, "tables").ToList();
        var (missed, right, expected) = (new List<string>(), 0, 0);
        foreach (var (table, i) in FactReader.Items(truth, "tables").Select((t, i) => (t, i)).Where(t => t.t["roles"] is JsonArray))
        {
            var match = tables.Select(t => (Table: t, Like: Likeness(table, t))).Where(t => t.Like >= LeastSimilarity)
                .OrderByDescending(t => t.Like).FirstOrDefault().Table;
            var told = match?["roles"] as JsonArray ?? [];
            foreach (var (role, column) in table["roles"]!.AsArray().Select((r, c) => (r!, c)))
            {
                expected++;
                var found = column < told.Count ? told[column]!.ToString() : "nothing";
                var names = role is JsonArray several ? several.Select(r => r!.ToString()).ToList() : [role.ToString()];
                right += names.Contains(found) ? 1 : 0;
                if (!names.Contains(found))
                {
                    missed.Add($"table {i + 1}, column {column + 1} '{Header(table, column)}': {string.Join(" or ", names)} is told as {found}");
                }
            }
        }

        return new CountScore(expected, right, 0, missed, []);
    }

    // A part without a header is as like to the rows alone.
    static double Likeness(JsonObject part, JsonObject whole)
    {
        var text = Text(part, 0, hasHeader: true);
        var hasHeader = Rows(part, "header").Any();
        var last = Math.Max(0, Rows(whole, "rows").Count() - ComparedRows);
        return Enumerable.Range(0, last + 1).Max(row => TextForm.Similarity(text, Text(whole, row, hasHeader || row == 0)));
    }

    static string Text(JsonObject table, int row, bool hasHeader) => string.Join(
        ' ', (hasHeader ? Rows(table, "header") : []).Concat(Rows(table, "rows").Skip(row).Take(ComparedRows)).SelectMany(r => r.AsArray().Select(c => c!.ToString())));

    static string Header(JsonObject table, int column) => string.Join(' ', Rows(table, "header").Select(r => r[column]!.ToString()).Distinct());

    static IEnumerable<JsonNode> Rows(JsonObject table, string name) => (table[name] as JsonArray ?? []).Select(r => r!);
}
