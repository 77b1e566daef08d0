using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using ItaIngest.Storage.Exports;

namespace ItaIngest.Tests.Schema;

/// <summary>Writes docs/data-dictionary.md from the JSON Schema, the tables of the exports and the views of a database.</summary>
sealed class DataDictionary(JsonObject schema)
{
    const string Head =
        """
        # Data dictionary
        Made by `DataDictionaryTests` from [the JSON Schema](schema/ita-report-1.schema.json), the tables of the exports and the views of the database; not
        written by hand. `ITA_WRITE_DICTIONARY=1 ./ita-ingest test unit` makes it anew.

        - **Printed, read, reviewed**: `score` is what the program read, `scorePrinted` what stands on the page, `scoreReviewed` what holds after an auditor
          decided. An empty `score` beside a filled `scorePrinted` is printed and could not be read; both empty: the document does not have it. Neither is ever 0.
        - Years are of the Buddhist era. Days are Gregorian. Times are UTC. Boxes are points (1/72 inch) from the top left of the page as displayed.


        """;

    // Columns of views that the exports have not.
    static readonly Dictionary<string, string> ViewsOwn = new(StringComparer.Ordinal)
    {
        ["document_id"] = "The document's number in this database; joins with the table `document`.",
        ["state"] = "Where the document stands in the ledger: queued, working, done, rejected.",
        ["first_seen"] = "When it first came, UTC.",
        ["finished_at"] = "When its record was made, UTC.",
        ["field"] = "JSON Pointer of the item in the record.",
        ["read"] = "What was read when it was decided about.",
        ["document"] = "The newest name of the document.",
    };

    /// <summary>The document.</summary>
    public string Write(IReadOnlyList<(string Name, IReadOnlyList<string> Columns)> views)
    {
        var text = new StringBuilder(Head);
        text.Append("## Tables of the exports\nFiles of `export --format csv`, sheets of `--format xlsx`.\n\n");
        foreach (var table in ExportTables.All)
        {
            text.Append(CultureInfo.InvariantCulture, $"### {table.Name}\nA row is {table.About}.\n\n| column | type | unit | meaning | field of the record |\n|---|---|---|---|---|\n");
            foreach (var column in table.Columns)
            {
                text.Append(CultureInfo.InvariantCulture, $"| `{column.Name}` | {TypeOf(column)} | {column.Unit} | {Cell(Meaning(column))} | {(column.From.Length == 0 ? "" : $"`{column.From}`")} |\n");
            }

            text.Append('\n');
        }

        text.Append("## SQL views\nThe same names and columns in SQLite and PostgreSQL. Numbers are numbers, `..._printed` is text.\n\n");
        foreach (var (name, columns) in views)
        {
            text.Append(CultureInfo.InvariantCulture, $"### {name}\n| column | meaning |\n|---|---|\n");
            foreach (var column in columns)
            {
                text.Append(CultureInfo.InvariantCulture, $"| `{column}` | {Cell(MeaningInView(name, column))} |\n");
            }

            text.Append('\n');
        }

        text.Append("## Fields of the record\n| field | type | meaning |\n|---|---|---|\n");
        WriteFields(text, schema, "");
        return text.ToString();
    }

    /// <summary>The schema of a field, or null.</summary>
    public JsonObject? Find(string path)
    {
        var node = schema;
        foreach (var part in path.Replace("[]", "", StringComparison.Ordinal).Split('.'))
        {
            node = Inside(node)["properties"]?[part] as JsonObject;
            if (node is null)
            {
                return null;
            }
        }

        return node;
    }

    /// <summary>What a column means; empty: nobody says.</summary>
    public string Meaning(ExportColumn column) => column.Meaning.Length > 0 ? column.Meaning : Find(column.From)?["description"]?.GetValue<string>() ?? "";

    /// <summary>What a column of a view means; empty: nobody says.</summary>
    public string MeaningInView(string view, string column)
    {
        var name = view["ita_".Length..] is "reviewed_values" ? "reviewed" : view["ita_".Length..];
        var known = ExportTables.All.Single(table => table.Name == name).Columns.FirstOrDefault(c => Snake(c.Name) == column);
        return ViewsOwn.GetValueOrDefault(column) ?? (known is null ? "" : Meaning(known));
    }

    void WriteFields(StringBuilder text, JsonObject node, string path)
    {
        foreach (var (name, value) in Inside(node)["properties"]?.AsObject() ?? [])
        {
            var field = (JsonObject)value!;
            var at = path + name + (Resolved(field)["items"] is null ? "" : "[]");
            var (type, isSourced) = Kind(field);
            text.Append(CultureInfo.InvariantCulture, $"| `{at}` | {type} | {Cell(field["description"]?.GetValue<string>() ?? "")} |\n");
            if (!isSourced)
            {
                WriteFields(text, field, at + ".");
            }
        }
    }

    (string Type, bool IsSourced) Kind(JsonObject field)
    {
        var resolved = Resolved(field);
        if (resolved["properties"]?["raw"] is not null && resolved["properties"]!["value"]?["type"] is JsonArray types)
        {
            return ($"{types[0]}, with `raw`, `page`, `box` or `path`, `confidence`, `origin`", true);
        }

        return (resolved["enum"] is JsonArray values ? string.Join(", ", values) : resolved["const"]?.ToString() ?? (resolved["type"] as JsonValue)?.ToString() ?? "", false);
    }

    // Through a reference and into an array's items.
    JsonObject Inside(JsonObject node)
    {
        var resolved = Resolved(node);
        return resolved["items"] is JsonObject items ? Inside(items) : resolved;
    }

    JsonObject Resolved(JsonObject node) =>
        node["$ref"]?.GetValue<string>() is { } reference ? (JsonObject)schema["$defs"]![reference["#/$defs/".Length..]]! : node;

    static string TypeOf(ExportColumn column) => column.Type == ColumnType.LongText ? "text" : column.Type.ToString().ToLowerInvariant();

    static string Snake(string name) => string.Concat(name.Select(c => char.IsUpper(c) ? "_" + char.ToLowerInvariant(c) : c.ToString()));

    static string Cell(string text) => text.Replace("|", "\\|", StringComparison.Ordinal).Replace('\n', ' ');
}
