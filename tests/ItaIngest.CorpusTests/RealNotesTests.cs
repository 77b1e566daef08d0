using ItaIngest.Model.Text;
using ItaIngest.Pipeline.Evaluation.Ocr;
using ItaIngest.Reading;

namespace ItaIngest.CorpusTests;

/// <summary>Real scans that lie outside the checkout, against what people read on them.</summary>
public sealed class RealNotesTests
{
    static OcrTruthFile Truth(string name) => OcrTruthFile.Parse(File.ReadAllText(Corpora.At("real-notes", name, OcrTruthFile.Name)));

    // A figure misread in the transcription would break the sum.
    [Fact]
    public void The_transcribed_amounts_add_up_to_the_total_in_the_text()
    {
        var pages = Truth("hangdong-2561-capital-budget").Pages;
        var amounts = pages.SelectMany(p => p.Blocks).SelectMany(b => (b.Rows ?? []).Skip(b.HeaderRows)).Select(r => r[^1]).Where(a => a.Length > 0);

        Assert.Equal(15_857_000, amounts.Sum(a => ThaiNumber.Parse(a).Value));
        Assert.Contains(pages[0].Blocks, b => b.Text?.Contains("๑๕,๘๕๗,๐๐๐", StringComparison.Ordinal) ?? false);
    }

    [Fact]
    public async Task Every_amount_of_a_real_budget_scan_is_read()
    {
        const string Name = "hangdong-2561-capital-budget";
        var material = Path.Combine(Corpora.Root, "..", "shared", "real");
        Assert.SkipUnless(File.Exists(Path.Combine(material, Truth(Name).Files[0].File)), "../shared/real is not there");
        using var reader = new DocumentReader();

        var report = await new OcrEvaluationRunner((file, cancel) => Task.FromResult(reader.Read(file, null, cancel)), processes: 1)
            .RunAsync(Corpora.At("real-notes", Name), material, withStock: false, null, TestContext.Current.CancellationToken);

        var score = Assert.Single(report.Scores);
        Assert.Equal(46, score.CellNumbers); // 23 rows: number and amount
        Assert.True(score.CellNumbersExact == score.CellNumbers && score.TextNumbersExact == score.TextNumbers, string.Join('\n', score.Wrong));
    }
}
