using System.Text.Json.Nodes;
using ItaIngest.Model.Results;
using ItaIngest.Pipeline.Evaluation;

namespace ItaIngest.Tests.Pipeline.Evaluation;

public sealed class EvaluationRunnerTests : IDisposable
{
    readonly string folder = Directory.CreateTempSubdirectory("ita-eval-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    static Task<IngestResult> Rejected(string path, CancellationToken cancellation) => Task.FromResult(new IngestResult(
        IngestResult.SchemaName, new SourceInfo(path, "", "", 0, 0),
        new RunInfo("0", DateTimeOffset.UnixEpoch, 0, new PagesByOrigin(0, 0, 0), [], ""), IngestStatus.Rejected,
        new Rejection(RejectionCodes.Empty, "empty", "ว่าง"), null, [], []));

    [Fact]
    public async Task Every_file_beside_a_truth_is_scored_and_a_rejected_one_has_found_nothing()
    {
        var report = Directory.CreateDirectory(Path.Combine(folder, "one")).FullName;
        await File.WriteAllTextAsync(
            Path.Combine(report, "truth.json"), """{ "content": { "fiscalYear": 2568 }, "warnings": [] }""", TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(Path.Combine(report, "source.docx"), "", TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(Path.Combine(report, "scan.pdf"), "", TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(Path.Combine(report, "notes.md"), "", TestContext.Current.CancellationToken);

        var result = await new EvaluationRunner(Rejected).RunAsync(folder, cancellation: TestContext.Current.CancellationToken);

        Assert.Equal(["one/source.docx", "one/scan.pdf"], result.Documents.Select(d => d.File));
        Assert.All(result.Documents, d => Assert.Equal(0, d.ExactNumbers));
        Assert.Contains("one/scan.pdf", EvaluationTable.Write(result, withDetails: true), StringComparison.Ordinal);
        Assert.Equal(2, JsonNode.Parse(result.ToJson())!["documents"]!.AsArray().Count);
        var scores = ScoreFile.Write(Path.Combine(folder, "scores"), "0.1.0", new DateOnly(2026, 11, 21), result);
        Assert.Equal("0.1.0", JsonNode.Parse(await File.ReadAllTextAsync(scores, TestContext.Current.CancellationToken))!["version"]!.ToString());
    }

    [Fact]
    public async Task A_folder_without_truth_is_refused_in_words() => Assert.Contains(
        "truth.json",
        (await Assert.ThrowsAsync<InvalidDataException>(() => new EvaluationRunner(Rejected).RunAsync(folder, cancellation: TestContext.Current.CancellationToken))).Message,
        StringComparison.Ordinal);
}
