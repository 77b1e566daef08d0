using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using ItaIngest.Model.Json;
using ItaIngest.Model.Results;
using ItaIngest.Storage.Exports;
using ItaIngest.Storage.Review;
using Xunit;

namespace ItaIngest.Tests.Storage;

public sealed class ExportTests : IDisposable
{
    readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(3)]
    public void An_array_holds_every_record(int count)
    {
        using var stream = new MemoryStream();
        JsonExport.WriteArray(Unreviewed(count), stream);
        var back = JsonSerializer.Deserialize<List<IngestResult>>(stream.ToArray(), ItaJson.Options)!;
        Assert.Equal(Records(count).Select(ItaJson.Write), back.Select(ItaJson.Write));
    }

    [Fact]
    public void Lines_hold_one_record_each()
    {
        using var stream = new MemoryStream();
        JsonExport.WriteLines(Unreviewed(2), stream);
        var lines = Encoding.UTF8.GetString(stream.ToArray()).Split('\n');
        Assert.Equal(3, lines.Length);
        Assert.Equal("", lines[2]);
        Assert.Equal(ItaJson.Write(Records(2)[1]), ItaJson.Write(ItaJson.Read(lines[1])));
    }

    [Fact]
    public void Tables_open_as_text_in_a_spreadsheet_and_numbers_stay_numbers()
    {
        var files = CsvExport.Write(Unreviewed(1), folder["out"], hasMark: true);

        Assert.All(files, file => Assert.Equal([0xEF, 0xBB, 0xBF], File.ReadAllBytes(file)[..3]));
        var measures = File.ReadAllText(folder["out/measures.csv"]);
        Assert.Contains("\"'=HYPERLINK(\"\"x\"\")\"", measures, StringComparison.Ordinal);
        Assert.Contains("'- ประชุม\n- อบรม", measures, StringComparison.Ordinal);
        Assert.Equal(("-12.29", "(12.29)"), (Cell("out/comparisons.csv", "change"), Cell("out/comparisons.csv", "changePrinted")));
        Assert.Equal(("98.5", "๙๘.๕๐", "1", "1 2 3 4"), (Cell("out/indicators.csv", "score"), Cell("out/indicators.csv", "scorePrinted"), Cell("out/indicators.csv", "page"), Cell("out/indicators.csv", "box")));
    }

    [Fact]
    public void A_csv_name_puts_the_other_tables_beside_it()
    {
        var files = CsvExport.Write(Unreviewed(1), folder["ita.csv"], hasMark: false);
        Assert.Equal(folder["ita.csv"], files[0]);
        Assert.True(File.Exists(folder["ita.indicators.csv"]));
        Assert.StartsWith("document,sha256,agency,", File.ReadAllText(files[0]), StringComparison.Ordinal);
    }

    [Fact]
    public void What_was_reviewed_stands_beside_what_was_read_and_printed()
    {
        var reviewed = Reviewed();
        using var stream = new MemoryStream();
        JsonExport.WriteLines([reviewed], stream);
        var json = JsonNode.Parse(stream.ToArray())!;
        var overall = json["content"]!["assessments"]![0]!["overall"]!;
        Assert.Equal((95.56m, "๙๕.๕๖", 85.56m), (overall["value"]!.GetValue<decimal>(), overall["raw"]!.GetValue<string>(), overall["reviewed"]!.GetValue<decimal>()));
        Assert.Equal("correct", json["review"]!["fields"]![0]!["act"]!.GetValue<string>());
        Assert.Equal("corrected", json["review"]!["warnings"]![0]!["state"]!.GetValue<string>());
        Assert.Equal(ItaJson.Write(reviewed.Record), ItaJson.Write(ItaJson.Read(Encoding.UTF8.GetString(stream.ToArray()))));

        CsvExport.Write([reviewed], folder["out"], hasMark: false);
        Assert.Equal(("95.56", "๙๕.๕๖", "85.56"), (Cell("out/assessments.csv", "overall"), Cell("out/assessments.csv", "overallPrinted"), Cell("out/assessments.csv", "overallReviewed")));
        Assert.Equal(("2", "0", "0"), (Cell("out/documents.csv", "reviewedValues"), Cell("out/documents.csv", "conflicts"), Cell("out/documents.csv", "openWarnings")));
        Assert.Equal(("corrected", "สมศรี"), (Cell("out/warnings.csv", "state"), Cell("out/warnings.csv", "decidedBy")));
        Assert.Contains("/content/comparisons/0/change,(12.29),-12.29,-12.99,correct,", File.ReadAllText(folder["out/reviewed.csv"]), StringComparison.Ordinal);
        Assert.NotEqual(0xEF, File.ReadAllBytes(folder["out/reviewed.csv"])[0]);
    }

    // Of the first data row, by the column's name.
    string? Cell(string file, string column)
    {
        using var reader = CsvHelper.CsvReader.Create(new StreamReader(folder[file]));
        reader.ReadHeader();
        Assert.True(reader.Read());
        return reader.GetString(column);
    }

    static ReviewedRecord Reviewed()
    {
        ReviewEntry Corrected(long number, string field, string from, string to, string? warning) =>
            new(number, new string('0', 64), "2026-11-27T00:00:00Z", new ReviewDecision("สมศรี", ReviewAct.Correct, field, from, to, Warning: warning), "", "");
        return ReviewOverlay.Lay(
            Records(1)[0],
            [
                Corrected(1, "/content/assessments/0/overall", "95.56", "85.56", "score.total-mismatch"),
                Corrected(2, "/content/comparisons/0/change", "-12.29", "-12.99", null),
            ]);
    }

    static List<ReviewedRecord> Unreviewed(int count) => [.. Records(count).Select(record => ReviewOverlay.Lay(record, []))];

    static List<IngestResult> Records(int count) =>
        [.. Enumerable.Range(0, count).Select(i => SampleRecord.Of($"{i:x64}", $"{i}.pdf"))];
}
