using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace ItaIngest.Training.Corpus.Families;

/// <summary>A content file as it is written, and beside it the text and tables of its truth.</summary>
sealed partial class Paper
{
    readonly StringBuilder content = new();

    /// <summary>The content file so far.</summary>
    public string Content => content.ToString();

    /// <summary>Plain paragraphs outside tables.</summary>
    public JsonArray Paragraphs { get; } = [];

    /// <summary>The tables as the truth tells them.</summary>
    public JsonArray Tables { get; } = [];

    /// <summary>A line that prints nothing by itself: a directive or front matter.</summary>
    public void Line(string line) => content.Append(line).Append('\n');

    /// <summary>A paragraph.</summary>
    /// <param name="text">With inline marks.</param>
    /// <param name="options">What stands in its braces.</param>
    public void Text(string text, string options = "")
    {
        Line(options.Length == 0 ? text : $"{{{options}}}{text}");
        Paragraphs.Add((JsonNode)Plain(text));
    }

    /// <summary>A table; rows that begin a new page break it in two.</summary>
    public void Table(PaperTable table)
    {
        var truth = Begin(table, table.Header);
        foreach (var row in table.Rows)
        {
            if (row.StartsPage)
            {
                End(truth);
                row.Between?.Invoke();
                truth = Begin(table, row.NewHeader ?? []);
            }

            Row(row, truth, table.Roles.Count);
        }

        End(truth);
    }

    JsonObject Begin(PaperTable table, IReadOnlyList<PaperRow> header)
    {
        Line($":table widths={string.Join(',', table.Widths.Select(w => w.ToString("0.##", System.Globalization.CultureInfo.InvariantCulture)))} {table.Options}".TrimEnd());
        var printed = new JsonArray();
        foreach (var row in header)
        {
            Cells(":head", row);
            printed.Add(Repeated(row, table.Roles.Count, printed));
        }

        return new JsonObject
        {
            ["kind"] = table.Kind,
            ["header"] = printed,
            ["roles"] = header.Count == 0 ? null : new JsonArray([.. table.Roles.Select(Role)]),
            ["rows"] = new JsonArray(),
        };
    }

    // Some columns are rightly called by several names: 'ที่' counts indicators, and it is their number.
    static JsonNode Role(string role) => role switch
    {
        "indicatorNumber" => new JsonArray("indicatorNumber", "number"),
        "item" => new JsonArray("indicator", "title"),
        "question" => new JsonArray("title", "indicator", "other"),
        _ => role,
    };

    void End(JsonObject truth)
    {
        Line(":end");
        if (truth["roles"] is null)
        {
            truth.Remove("roles");
        }

        Tables.Add(truth);
    }

    void Row(PaperRow row, JsonObject truth, int columns)
    {
        Cells(":row", row);
        var cells = new JsonArray();
        foreach (var cell in row.Cells)
        {
            cells.Add((JsonNode)(cell.IsMergedUp ? "" : Plain(string.Join('\n', cell.Paragraphs))));
            for (var i = 1; i < cell.Span; i++)
            {
                cells.Add((JsonNode)"");
            }
        }

        if (cells.Count != columns)
        {
            throw new InvalidOperationException($"a row of {cells.Count} columns instead of {columns}: {cells}");
        }

        truth["rows"]!.AsArray().Add(cells);
    }

    void Cells(string kind, PaperRow row)
    {
        Line(kind);
        foreach (var cell in row.Cells)
        {
            var options = string.Join(
                ' ', new[] { cell.Options, cell.Span > 1 ? $"span={cell.Span}" : "", cell.IsMergedDown ? "vspan" : "" }.Where(o => o.Length > 0));
            var first = cell.Paragraphs.Count == 0 ? "" : cell.Paragraphs[0];
            Line(cell.IsMergedUp ? "| ^" : $"| {(options.Length > 0 ? $"{{{options}}}" : "")}{first}");
            foreach (var further in cell.Paragraphs.Skip(1))
            {
                Line((cell.EachParagraph.Length > 0 ? $"{{{cell.EachParagraph}}}" : "") + further);
            }
        }

        Line("");
    }

    // A header row as the record has it: spans repeated into each column, and a cell merged from above said again.
    static JsonArray Repeated(PaperRow row, int columns, JsonArray above)
    {
        var cells = new JsonArray();
        foreach (var cell in row.Cells)
        {
            for (var i = 0; i < cell.Span; i++)
            {
                var text = cell.IsMergedUp ? above[^1]![cells.Count]!.ToString() : Plain(string.Join(' ', cell.Paragraphs));
                cells.Add((JsonNode)text);
            }
        }

        return cells.Count == columns ? cells : throw new InvalidOperationException($"a header of {cells.Count} columns instead of {columns}: {cells}");
    }

    /// <summary>A text without its inline marks.</summary>
    public static string Plain(string text) => Marks().Replace(text, m => m.Value == "\\t" ? " " : "").Trim();

    [GeneratedRegex(@"\*\*|__|~~|\\t|(?m:^\{[^}]*\})")]
    private static partial Regex Marks();
}
