using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.RegularExpressions;
using ItaIngest.Training.Corpus.Content;

namespace ItaIngest.Training.Corpus.OcrPages;

/// <summary>Writes what the pages say, from their content and from nothing else: <c>ocr-truth.json</c> (format: corpora/README.md).</summary>
static partial class PageTruth
{
    static readonly JsonSerializerOptions Json = new()
    {
        WriteIndented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    };

    /// <summary>The file's text.</summary>
    public static string Write(IReadOnlyList<ContentDocument> pages, IEnumerable<PageDamage> damages, string about) => JsonSerializer.Serialize(
        new
        {
            about,
            files = damages.Select(d => new { file = d.Name + ".pdf", damage = d.Name }),
            pages = pages.Select((p, i) => new { page = i + 1, title = p.Settings.Title, blocks = p.Blocks.Select(Block) }),
        },
        Json) + "\n";

    static object Block(ContentBlock block) => block switch
    {
        ParagraphBlock p => new { text = Plain(p.Text), role = p.Text.Contains("....", StringComparison.Ordinal) ? "leader" : null },
        TableBlock t => new
        {
            headerRows = t.Rows.TakeWhile(r => r.IsHeader).Count(),
            rows = t.Rows.Select(r => r.Cells.Select(c => string.Join('\n', c.Paragraphs.Select(p => Plain(p.Text))))),
        },
        _ => throw new InvalidDataException($"a page of the set has text and tables, no {block.GetType().Name}"),
    };

    static string Plain(string text) => Marks().Replace(text, m => m.Value == "\\t" ? " " : "");

    [GeneratedRegex(@"\*\*|__|~~|\\t")]
    private static partial Regex Marks();
}
