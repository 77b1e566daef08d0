using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using ItaIngest.Model.Json;
using ItaIngest.Model.Results;
using ItaIngest.Pipeline;
using ItaIngest.Reading;
using ItaIngest.Reading.Isolation;

namespace ItaIngest.HostTests.Isolation;

/// <summary>Analysis in real reader processes: the same answer as here, and what hangs or ends costs one document.</summary>
public sealed class AnalysisApartTests
{
    // Starts as a reader does, and ends before it answers.
    static readonly ReaderCommand Ending = Sandbox.Itself with { Arguments = ["exec", Path.Combine(AppContext.BaseDirectory, "ita-ingest.dll"), "--version"] };

    [Theory]
    [InlineData("sateng-nok-2565/source.pdf")]
    [InlineData("wang-thong-2567/source.docx")]
    public async Task A_document_says_the_same_apart_as_here(string name)
    {
        var rules = RuleSettings.Load(null, ["score.change-mismatch=info", "score.conflict=off"]);
        using var pool = new ReaderPool(Sandbox.Reader, 1);
        using var reader = new DocumentReader();
        var document = reader.Read(Sandbox.Corpus(name));
        var here = DocumentAnalysis.Of(document, rules);
        var apart = await AnalysisApart.By(pool, new IngestOptions { Rules = rules })(document, TestContext.Current.CancellationToken);
        Assert.Equal(Json(here), Json(apart));
    }

    [Fact]
    public async Task Rules_of_the_command_line_hold_there()
    {
        using var pool = new ReaderPool(Sandbox.Reader, 1);
        using var reader = new DocumentReader();
        var document = reader.Read(Sandbox.Corpus("sateng-nok-2565/source.docx"));
        var analyse = AnalysisApart.By(pool, new IngestOptions { Rules = RuleSettings.Load(null, ["score.conflict=off"]) });
        Assert.Contains(DocumentAnalysis.Of(document, RuleSettings.Default).Warnings, warning => warning.Code == "score.conflict");
        Assert.DoesNotContain((await analyse(document, TestContext.Current.CancellationToken)).Warnings, warning => warning.Code == "score.conflict");
    }

    [Fact]
    public async Task A_hang_is_that_documents_rejection_and_so_is_ending_two_processes()
    {
        using var pool = new ReaderPool(Sandbox.Reader, 1);
        using var reader = new DocumentReader();
        var document = reader.Read(Sandbox.Corpus("wang-thong-2567/source.docx"));
        var analyse = AnalysisApart.By(pool, new IngestOptions { Reading = new ReadOptions { TimeLimit = TimeSpan.FromSeconds(20) } });
        var hasty = AnalysisApart.By(pool, new IngestOptions { Reading = new ReadOptions { TimeLimit = TimeSpan.FromSeconds(1) } });
        await analyse(document, default);

        Signal("STOP", pool);
        var refused = await Assert.ThrowsAsync<RejectedException>(() => hasty(document, default));
        Assert.Equal(RejectionCodes.TimedOut, refused.Rejection.Code);
        Assert.NotEmpty((await analyse(document, default)).Content.Tables);

        Signal("STOP", pool); // so that the request is sure to be under way when the process is killed
        var ending = analyse(document, default);
        Signal("KILL", pool);
        Assert.NotEmpty((await ending).Content.Tables);

        using var broken = new ReaderPool(Ending, 1);
        var ended = await Assert.ThrowsAsync<RejectedException>(() => AnalysisApart.By(broken, new IngestOptions())(document, default));
        Assert.Equal(RejectionCodes.Crashed, ended.Rejection.Code);
    }

    static void Signal(string name, ReaderPool pool)
    {
        using var kill = Process.Start("kill", ["-" + name, Assert.Single(pool.ProcessIds).ToString(CultureInfo.InvariantCulture)]);
        kill.WaitForExit();
        Assert.Equal(0, kill.ExitCode);
    }

    // Places and confidences are rounded by JSON: twice is as once.
    static string Json(DocumentAnalysis analysis) =>
        JsonSerializer.Serialize(JsonSerializer.Deserialize<DocumentAnalysis>(JsonSerializer.Serialize(analysis, ItaJson.Compact), ItaJson.Compact), ItaJson.Compact);
}
