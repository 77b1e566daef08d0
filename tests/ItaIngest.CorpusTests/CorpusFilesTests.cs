using System.Text;
using System.Text.Json.Nodes;

namespace ItaIngest.CorpusTests;

/// <summary>What must hold of the corpora themselves, whatever the program makes of them.</summary>
public sealed class CorpusFilesTests
{
    public static TheoryData<string> Reports { get; } = [.. Corpora.Reports];

    [Fact]
    public void There_are_five_reports() => Assert.Equal(
        ["chiang-mai-2562", "mueang-pan-2568", "san-na-meng-2568", "sateng-nok-2565", "wang-thong-2567"], Corpora.Reports);

    [Theory]
    [MemberData(nameof(Reports))]
    public void A_report_has_every_file_and_its_scan_no_text_layer(string report)
    {
        foreach (var file in new[] { "content.md", "source.docx", "source.pdf", "scan.pdf", "truth.json", "notes.md" })
        {
            Assert.True(File.Exists(Corpora.At("reports", report, file)), file);
        }

        var scan = Encoding.Latin1.GetString(File.ReadAllBytes(Corpora.At("reports", report, "scan.pdf")));
        Assert.DoesNotContain("/Font", scan, StringComparison.Ordinal);
        Assert.Contains("/Subtype /Image", scan, StringComparison.Ordinal);
    }

    // A truth that was changed to please the program would no longer agree with the content file: every number must be printed there.
    [Theory]
    [MemberData(nameof(Reports))]
    public void Every_score_of_a_truth_is_printed_in_its_content_file(string report)
    {
        var content = Model.Text.ThaiNumber.ToArabic(File.ReadAllText(Corpora.At("reports", report, "content.md")));
        var truth = JsonNode.Parse(File.ReadAllText(Corpora.At("reports", report, "truth.json")))!["content"]!;
        foreach (var score in Scores(truth))
        {
            var text = Math.Abs(score).ToString("0.00", System.Globalization.CultureInfo.InvariantCulture);
            var trimmed = Math.Abs(score).ToString("0.###", System.Globalization.CultureInfo.InvariantCulture);
            Assert.True(content.Contains(text, StringComparison.Ordinal) || content.Contains(trimmed, StringComparison.Ordinal), $"{score}");
        }
    }

    static IEnumerable<decimal> Scores(JsonNode? node) => node switch
    {
        JsonObject o => o.SelectMany(p => p.Key is "score" or "change" or "overall" or "percent" or "weighted" && p.Value is JsonValue v
            ? [v.GetValue<decimal>()]
            : Scores(p.Value)),
        JsonArray a => a.SelectMany(Scores),
        _ => [],
    };
}
