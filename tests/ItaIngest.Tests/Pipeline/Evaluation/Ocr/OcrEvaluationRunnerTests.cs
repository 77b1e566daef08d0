using ItaIngest.Model.Geometry;
using ItaIngest.Model.Pages;
using ItaIngest.Pipeline.Evaluation.Ocr;

namespace ItaIngest.Tests.Pipeline.Evaluation.Ocr;

public sealed class OcrEvaluationRunnerTests : IDisposable
{
    readonly string folder = Directory.CreateTempSubdirectory("ita-ocr-eval-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    static Task<ReadDocument> Read(string path, CancellationToken cancel) => Task.FromResult(new ReadDocument(
        "application/pdf",
        [new Page(1, 595, 842, [new Word("รวม", new Box(50, 50, 80, 64), 1, TextOrigin.Ocr), new Word("๙๘.๕๐", new Box(84, 50, 120, 64), 1, TextOrigin.Ocr)], [], [], TextOrigin.Ocr)],
        [], [], []));

    async Task<OcrEvaluationReport> RunAsync(string? material)
    {
        await File.WriteAllTextAsync(
            Path.Combine(folder, OcrTruthFile.Name),
            """{ "about": "", "files": [{ "file": "a.pdf", "damage": "fax" }, { "file": "b.pdf", "damage": "fax" }], "pages": [{ "page": 1, "blocks": [{ "text": "รวม ๙๘.๕๐" }] }] }""",
            TestContext.Current.CancellationToken);
        return await new OcrEvaluationRunner(Read, 1).RunAsync(folder, material, withStock: false, null, TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task A_file_that_is_not_there_is_skipped_and_named()
    {
        await File.WriteAllTextAsync(Path.Combine(folder, "a.pdf"), "", TestContext.Current.CancellationToken);

        var report = await RunAsync(material: null);

        Assert.Equal(["b.pdf"], report.Skipped);
        var score = Assert.Single(report.Scores);
        Assert.Equal((1, 1, 1, 0), (score.Pages, score.TextNumbers, score.TextNumbersExact, score.CharacterErrors));
        Assert.Contains("skipped, not on this machine: b.pdf", OcrEvaluationTable.Write(report, withDetails: true), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Files_of_one_damage_are_taken_together_wherever_they_lie()
    {
        var material = Directory.CreateDirectory(Path.Combine(folder, "material")).FullName;
        await File.WriteAllTextAsync(Path.Combine(folder, "a.pdf"), "", TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(Path.Combine(material, "b.pdf"), "", TestContext.Current.CancellationToken);

        var report = await RunAsync(material);

        Assert.Empty(report.Skipped);
        Assert.Equal((2, 2), (Assert.Single(report.Scores).Pages, report.Scores[0].TextNumbersExact));
        var kept = OcrScoreFile.Write(Path.Combine(folder, "scores"), "0.1.0", new DateOnly(2026, 11, 27), report);
        Assert.Contains("\"characterErrorRate\": 0", await File.ReadAllTextAsync(kept, TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public void A_truth_that_is_none_is_refused_in_words() =>
        Assert.Contains(OcrTruthFile.Name, Assert.Throws<InvalidDataException>(() => OcrTruthFile.Parse("""{ "pages": [] }""")).Message, StringComparison.Ordinal);
}
