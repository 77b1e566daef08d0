using System.Text.Json.Nodes;
using ItaIngest.Model.Results;
using ItaIngest.Storage.Review;

namespace ItaIngest.HostTests;

/// <summary>From an auditor's correction to a score, with the real program and a real scan.</summary>
public sealed class TruthExportTests : IDisposable
{
    const string First = "/content/assessments/0/indicators/0/score";

    readonly Sandbox sandbox = new();

    public void Dispose() => sandbox.Dispose();

    [Fact]
    public async Task What_was_reviewed_is_exported_and_eval_scores_new_readings_by_it()
    {
        sandbox.Write("in/a.docx", await File.ReadAllBytesAsync(Sandbox.Corpus("san-na-meng-2568/source.docx"), TestContext.Current.CancellationToken));
        sandbox.Write("in/b.pdf", await File.ReadAllBytesAsync(Sandbox.Corpus("../families/dev/mixed-digits-1/scan.pdf"), TestContext.Current.CancellationToken));
        await Program("run", "in", "--out", "out");
        foreach (var entry in sandbox.Store.List())
        {
            var record = sandbox.Store.ReadRecord(entry.Sha256)!;
            Keep(record, entry.Name);
            Decide(entry.Sha256, new ReviewDecision("สมศรี", ReviewAct.AsPrinted, First, $"{record.Content!.Assessments[0].Indicators[0].Score.Value}"));
            Decide(entry.Sha256, new ReviewDecision(
                "สมศรี", ReviewAct.Correct, "/content/assessments/0/indicators/1/score", record.Content.Assessments[0].Indicators[1].Score.Raw, "12.34", "reader"));
        }

        var export = await Program("review", "export-truth", "--out", "reviewed");
        Assert.True(export.Code == 0, export.Errors);

        var reports = await Program("eval", "reviewed/reports", "--json");
        Assert.True(reports.Code == 0, reports.Errors);
        foreach (var document in JsonNode.Parse(reports.Output)!["documents"]!.AsArray())
        {
            // A cell that gives a comparison and a year's score is two facts of one print.
            var fields = document!["fields"]!.AsArray();
            Assert.Contains(fields, field => field!["field"]!.GetValue<string>() == "indicators.score");
            Assert.All(fields, field => Assert.Equal(
                (2, 1, 0), (field!["expected"]!.GetValue<int>(), field["exact"]!.GetValue<int>(), field["invented"]!.GetValue<int>())));
        }

        var numbers = await Program("eval", "reviewed/numbers", "--json");
        Assert.True(numbers.Code == 0, numbers.Errors);
        var score = Assert.Single(JsonNode.Parse(numbers.Output)!["scores"]!.AsArray())!;
        Assert.Equal((2, 1), (score["cellNumbers"]!.GetValue<int>(), score["cellNumbersExact"]!.GetValue<int>()));
    }

    // 'run' reads files where they lie; the archive is filled by 'watch'.
    void Keep(IngestResult record, string name)
    {
        var target = sandbox.Folders.ArchiveFile(record.Source.Sha256, record.Source.MediaType);
        Directory.CreateDirectory(Path.GetDirectoryName(target)!);
        File.Copy(sandbox["in/" + name], target, overwrite: true);
    }

    void Decide(string sha256, ReviewDecision decision)
    {
        var log = new ReviewLog(sandbox.Folders.Store.Open(), TimeProvider.System);
        Assert.NotNull(log.Append(sha256, decision, log.Of(sha256) is [.., var last] ? last.Number : 0).Saved);
    }

    Task<(int Code, string Output, string Errors)> Program(params string[] args) =>
        ItaIngestProcess.RunAsync(sandbox.Path, [.. args, "--root", "root", "--lang", "en"]);
}
