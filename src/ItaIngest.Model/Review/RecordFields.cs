using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using ItaIngest.Model.Geometry;
using ItaIngest.Model.Json;
using ItaIngest.Model.Provenance;
using ItaIngest.Model.Records;
using ItaIngest.Model.Results;

namespace ItaIngest.Model.Review;

/// <summary>Every value of a record that can be decided about: the sourced ones, and the cells of tables.</summary>
public sealed class RecordFields
{
    readonly List<RecordField> all = [];
    readonly Dictionary<string, RecordField> byField = new(StringComparer.Ordinal);
    readonly Dictionary<string, int> uses = new(StringComparer.Ordinal);
    readonly Dictionary<string, Evidence> evidence;

    RecordFields(IngestResult record)
    {
        evidence = record.Warnings.SelectMany(warning => warning.Evidence).DistinctBy(e => e.Field).ToDictionary(e => e.Field, StringComparer.Ordinal);
        if (record.Content is { } content)
        {
            Walk(JsonSerializer.SerializeToNode(content with { Tables = [], Text = [] }, ItaJson.Compact), new Spot("/content", "", "", IsNamed: true));
            WalkTables(content.Tables);
        }
    }

    /// <summary>All, in the order of the record, the cells of tables last.</summary>
    public IReadOnlyList<RecordField> All => all;

    /// <summary>The values of a record.</summary>
    public static RecordFields Of(IngestResult record)
    {
        ArgumentNullException.ThrowIfNull(record);
        return new RecordFields(record);
    }

    /// <summary>The value that a pointer leads to, or null.</summary>
    public RecordField? At(string field) => byField.GetValueOrDefault(field);

    void Walk(JsonNode? node, Spot at)
    {
        switch (node)
        {
            case JsonObject o when o.ContainsKey("raw") && o.ContainsKey("confidence"):
                AddSourced(o, at);
                break;
            case JsonObject o:
                foreach (var (name, child) in o)
                {
                    Walk(child, at.Into(name));
                }

                break;
            case JsonArray array:
                for (var i = 0; i < array.Count; i++)
                {
                    Walk(array[i], at.Into(i, FieldNames.Of(at.Kind, array[i], i)));
                }

                break;
        }
    }

    void AddSourced(JsonObject value, Spot at)
    {
        var box = value["box"] is { } edges ? edges.Deserialize<Box>(ItaJson.Compact) : (Box?)null;
        Add(at, value["raw"]!.GetValue<string>(), FieldNames.Text(value["value"]), value["page"]?.GetValue<int>(), box, value["path"]?.GetValue<string>());
    }

    // In records of older programs cells have no place of their own; what a warning says about one is known.
    void WalkTables(IReadOnlyList<TableRecord> tables)
    {
        for (var t = 0; t < tables.Count; t++)
        {
            var page = tables[t].Pages is [var only] ? only : (int?)null;
            for (var r = 0; r < tables[t].Rows.Count; r++)
            {
                for (var c = 0; c < tables[t].Rows[r].Count; c++)
                {
                    var field = string.Create(CultureInfo.InvariantCulture, $"/content/tables/{t}/rows/{r}/{c}");
                    var key = string.Create(CultureInfo.InvariantCulture, $"tables[{t}]/rows[{r}][{c}]");
                    var said = evidence.GetValueOrDefault(field);
                    var spot = tables[t].SpotAt(r, c) ?? new CellSpot(said?.Page ?? page, said?.Box, said?.Path, 1);
                    var text = tables[t].Rows[r][c];
                    Add(
                        new Spot(field, string.Create(CultureInfo.InvariantCulture, $"tables/cells/{c}"), key, IsNamed: false),
                        said?.Raw ?? text, text, spot.Page, spot.Box, spot.Path);
                }
            }
        }
    }

    void Add(Spot at, string raw, string? value, int? page, Box? box, string? path)
    {
        // The same fact told twice in one list: both keep a name, the second one's says so.
        var use = uses[at.Key] = uses.GetValueOrDefault(at.Key) + 1;
        var key = use == 1 ? at.Key : string.Create(CultureInfo.InvariantCulture, $"{at.Key}#{use}");
        var field = new RecordField(at.Field, new FieldSpot(at.Kind, key, at.IsNamed, raw, value, page, box, path));
        all.Add(field);
        byField[field.Field] = field;
    }

    readonly record struct Spot(string Field, string Kind, string Key, bool IsNamed)
    {
        public Spot Into(string name) => this with { Field = $"{Field}/{name}", Kind = Join(Kind, name), Key = Join(Key, name) };

        public Spot Into(int index, string? name) => this with
        {
            Field = string.Create(CultureInfo.InvariantCulture, $"{Field}/{index}"),
            Key = $"{Key}[{name ?? index.ToString(CultureInfo.InvariantCulture)}]",
            IsNamed = IsNamed && name is not null,
        };

        static string Join(string path, string name) => path.Length == 0 ? name : $"{path}/{name}";
    }
}
