using System.Text.Json;
using ItaIngest.Model.Json;
using ItaIngest.Model.Results;
using ItaIngest.Pipeline.Evaluation;

namespace ItaIngest.CorpusTests;

/// <summary>What the project promises of the five reports as DOCX and PDF.</summary>
public sealed class BornDigitalTests
{
    // The promise of the project's issue 2.
    const double LeastTextSimilarity = 0.995;

    public static TheoryData<string, string> Files { get; } =
        [.. from report in Corpora.Reports from file in new[] { "source.docx", "source.pdf" } select new TheoryDataRow<string, string>(report, file)];

    public static TheoryData<string> Misread { get; } = ["source.docx", "source.pdf"];

    [Theory]
    [MemberData(nameof(Files))]
    public async Task A_report_is_read_as_its_truth_says(string report, string file)
    {
        var (result, score) = await Corpora.ScoreAsync(Corpora.At("reports", report, file), TestContext.Current.CancellationToken);
        AssertRight(score);
        Assert.Equal(IngestStatus.Complete, result.Status);
    }

    [Theory]
    [MemberData(nameof(Misread))]
    public async Task The_misread_memo_is_read_as_printed_with_every_warning_that_its_digits_must_give(string file) =>
        AssertRight((await Corpora.ScoreAsync(Corpora.At("misread", "sateng-nok-2565", file), TestContext.Current.CancellationToken)).Score);

    [Theory]
    [MemberData(nameof(Files))]
    public async Task A_record_is_valid_and_its_evidence_points_at_what_it_names(string report, string file)
    {
        var cancellation = TestContext.Current.CancellationToken;
        var result = await Corpora.ReadAsync(Corpora.At("reports", report, file), cancellation);
        var json = ItaJson.Write(result);
        Assert.Equal("", await Corpora.SchemaFaultsAsync(json, cancellation));
        using var record = JsonDocument.Parse(json);
        foreach (var evidence in result.Warnings.SelectMany(w => w.Evidence))
        {
            // A table's cell is a text of the record; everything else is a value with its raw form.
            var named = JsonPointer.Find(record.RootElement, evidence.Field);
            Assert.Equal(evidence.Raw, named.ValueKind == JsonValueKind.String ? named.GetString() : named.GetProperty("raw").GetString());
        }
    }

    [Theory]
    [MemberData(nameof(Files))]
    public async Task The_same_bytes_give_the_same_content(string report, string file)
    {
        var path = Corpora.At("reports", report, file);
        var first = await Corpora.ReadAsync(path, TestContext.Current.CancellationToken);
        var second = await Corpora.ReadAsync(path, TestContext.Current.CancellationToken);
        Assert.Equal(JsonSerializer.Serialize(first.Content, ItaJson.Options), JsonSerializer.Serialize(second.Content, ItaJson.Options));
    }

    [Theory]
    [MemberData(nameof(Files))]
    public async Task Every_cell_that_is_printed_leads_back_to_its_spot(string report, string file)
    {
        var result = await Corpora.ReadAsync(Corpora.At("reports", report, file), TestContext.Current.CancellationToken);
        var tables = ItaJson.Read(ItaJson.Write(result)).Content!.Tables;
        var cells = from table in tables
                    from row in Enumerable.Range(0, table.Rows.Count)
                    from column in Enumerable.Range(0, table.Rows[row].Count)
                    where table.Rows[row][column].Length > 0
                    select (table, Spot: table.SpotAt(row, column));
        Assert.NotEmpty(cells);
        Assert.All(cells, cell => Assert.True(
            file.EndsWith("docx", StringComparison.Ordinal) ? cell.Spot?.Path is not null : cell.Spot is { Page: { } page, Box.Width: > 0 } && cell.table.Pages.Contains(page)));
    }

    static void AssertRight(DocumentScore score)
    {
        var faults = EvaluationTable.Write(new EvaluationReport("reports", [score]), withDetails: true);
        Assert.True(score.ExactNumbers == 1 && score.InventedNumbers == 0, faults);
        Assert.True(score.TextSimilarity >= LeastTextSimilarity, faults);
        Assert.True(score.Fields.Where(f => f.Kind == FactKind.Code).All(f => f.Exact == f.Expected), faults);
        Assert.True(score.Entities.Values.All(e => e.IsPerfect), faults);
        Assert.True(score.Warnings.IsPerfect, faults);
    }
}
