using System.Text.Json;
using ItaIngest.Model.Json;
using ItaIngest.Model.Results;
using ItaIngest.Storage;

namespace ItaIngest.HostTests;

/// <summary>The batch run and the listing commands with the real program.</summary>
public sealed class RunTests : IDisposable
{
    readonly Sandbox sandbox = new();

    public void Dispose() => sandbox.Dispose();

    [Fact]
    public async Task A_folder_becomes_one_record_per_document_and_exit_code_0()
    {
        File.Copy(Sandbox.Corpus("san-na-meng-2568/source.docx"), Put("in/san-na-meng-2568/source.docx"));
        File.Copy(Sandbox.Corpus("san-na-meng-2568/source.pdf"), Put("in/san-na-meng-2568/source.pdf"));
        sandbox.Write("in/san-na-meng-2568/truth.json", "{}"u8.ToArray());

        var (code, output, errors) = await Run("in");

        Assert.True(code == 0, errors);
        Assert.Equal("", output);
        foreach (var name in (string[])["source.docx", "source.pdf"])
        {
            var record = ItaJson.Read(await File.ReadAllTextAsync(sandbox[$"out/san-na-meng-2568/{name}.json"]));
            Assert.Equal(($"san-na-meng-2568/{name}", IngestStatus.Complete), (record.Source.Name, record.Status));
            Assert.NotEmpty(record.Content!.Measures);
        }

        Assert.Equal(2, Directory.GetFiles(sandbox["out"], "*.json", SearchOption.AllDirectories).Length);
        Assert.Contains("1 files that are no PDF", errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_cannot_be_used_is_a_record_too_and_exit_code_4()
    {
        sandbox.Write("in/empty.pdf", []);
        sandbox.Write("in/text.pdf", "no pdf at all"u8.ToArray());
        sandbox.Write("in/good.pdf", Sandbox.Report(1));

        var (code, _, errors) = await Run("in");

        Assert.True(code == 4, errors);
        var empty = ItaJson.Read(await File.ReadAllTextAsync(sandbox["out/empty.pdf.json"]));
        Assert.Equal((IngestStatus.Rejected, RejectionCodes.Empty), (empty.Status, empty.Rejection!.Code));
        Assert.Equal(IngestStatus.Rejected, ItaJson.Read(await File.ReadAllTextAsync(sandbox["out/text.pdf.json"])).Status);
        Assert.Equal(IngestStatus.Complete, ItaJson.Read(await File.ReadAllTextAsync(sandbox["out/good.pdf.json"])).Status);
    }

    [Fact]
    public async Task A_run_that_is_interrupted_says_what_is_not_done_and_the_next_goes_on()
    {
        // So many that the run cannot end before the signal arrives, also when other tests keep the machine busy.
        const int Count = 160;
        for (var i = 0; i < Count; i++)
        {
            sandbox.Write($"in/{i:000}.pdf", Sandbox.Report(i));
        }

        using (var run = ItaIngestProcess.Start(sandbox.Path, Arguments("in", "--jobs", "1")))
        {
            await run.UntilAsync(() => run.Errors.Contains($"[2/{Count}]", StringComparison.Ordinal), "two documents are done");
            await run.SignalAsync("INT");
            Assert.Equal(130, await run.EndAsync());
            Assert.Contains("Stopped:", run.Errors, StringComparison.Ordinal);
        }

        var done = Directory.GetFiles(sandbox["out"], "*.json").Length;
        Assert.InRange(done, 2, Count - 1);
        Assert.Equal(done, sandbox.Store.List().Count(entry => entry.State == DocumentState.Done));

        var (code, _, errors) = await Run("in");
        Assert.True(code == 0, errors);
        Assert.Contains($"{done} of them were done before", errors, StringComparison.Ordinal);
        Assert.All(sandbox.Store.List(), entry => Assert.Equal(1, entry.Completions));
        Assert.Equal(Count, Directory.GetFiles(sandbox["out"], "*.json").Length);
    }

    [Fact]
    public async Task What_was_run_can_be_shown_listed_and_exported()
    {
        sandbox.Write("in/รายงาน.pdf", Sandbox.Report(1));
        Assert.Equal(0, (await Run("in")).Code);

        var list = await Ita("show", "--json");
        Assert.Equal(1, JsonDocument.Parse(list.Output).RootElement.GetArrayLength());
        var record = ItaJson.Read((await Ita("show", "รายงาน.pdf", "--json")).Output);
        Assert.Equal("รายงาน.pdf", record.Source.Name);
        Assert.Equal(record.Warnings.Count, JsonDocument.Parse((await Ita("warnings", "--json")).Output).RootElement.GetArrayLength());

        Assert.Equal(0, (await Ita("export", "--format", "csv", "--out", "tables")).Code);
        Assert.Contains("รายงาน.pdf", await File.ReadAllTextAsync(sandbox["tables/documents.csv"]), StringComparison.Ordinal);
        Assert.Equal(0, (await Ita("export", "--format", "xlsx", "--out", "ita.xlsx")).Code);
        Assert.Equal((byte)'P', (await File.ReadAllBytesAsync(sandbox["ita.xlsx"]))[0]);
        var lines = await Ita("export", "--format", "jsonl", "--out", "-");
        Assert.Equal(record.Source.Sha256, ItaJson.Read(lines.Output.Trim()).Source.Sha256);
    }

    [Fact]
    public async Task A_manifest_in_an_archive_is_told_apart_from_what_is_printed_and_doubles_are_read_once()
    {
        using (var zip = System.IO.Compression.ZipFile.Open(sandbox["x.zip"], System.IO.Compression.ZipArchiveMode.Create))
        {
            foreach (var name in (string[])["ปี/a.pdf", "ปี/b.pdf"])
            {
                await using var member = await zip.CreateEntry(name).OpenAsync(TestContext.Current.CancellationToken);
                await member.WriteAsync(Sandbox.Report(1), TestContext.Current.CancellationToken);
            }

            await using var manifest = await zip.CreateEntry("manifest.csv").OpenAsync(TestContext.Current.CancellationToken);
            await manifest.WriteAsync("path,fiscalYear\nปี/a.pdf,2560\nไม่มี.pdf,2560\n"u8.ToArray(), TestContext.Current.CancellationToken);
        }

        var (code, _, errors) = await Run("x.zip", "--verbose");
        Assert.True(code == 0, errors);
        Assert.Contains("manifest.csv line 3: no document 'ไม่มี.pdf'", errors, StringComparison.Ordinal);
        Assert.Contains("1 of them have the same bytes as another", errors, StringComparison.Ordinal);
        var entry = Assert.Single(sandbox.Store.List());
        Assert.Equal([["ปี", "manifest:fiscalYear=2560"], ["ปี"]], entry.Sightings.OrderBy(s => s.Name, StringComparer.Ordinal).Select(s => s.Tags));
        Assert.Equal((2568, 1), (entry.FiscalYear!.Value, sandbox.Store.ReadRecord(entry.Sha256)!.Diagnostics.Count(d => d.Code == "manifest.year-differs")));
    }

    [Theory]
    [InlineData(2, "run")]
    [InlineData(2, "run", "not-there")]
    [InlineData(2, "run", "not-there", "--ocr", "sometimes")]
    [InlineData(2, "run", "/tmp", "--format", "ods")]
    [InlineData(2, "export", "--format", "xlsx", "--out", "-", "--root", "none")]
    [InlineData(2, "run", "/tmp", "--jobs", "0")]
    [InlineData(2, "show")]
    [InlineData(2, "nonsense")]
    [InlineData(0, "--help")]
    [InlineData(0, "--version")]
    [InlineData(0, "doctor")]
    public async Task Exit_codes_are_those_of_the_contract(int expected, params string[] args)
    {
        var (code, output, errors) = await ItaIngestProcess.RunAsync(sandbox.Path, [.. args]);
        Assert.True(code == expected, $"{code}: {output}{errors}");
    }

    [Fact]
    public async Task A_root_that_cannot_be_written_is_an_environment_fault()
    {
        sandbox.Write("root", [0]);
        sandbox.Write("in/a.pdf", Sandbox.Report(1));
        Assert.Equal(3, (await Run("in")).Code);
    }

    string Put(string relative)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(sandbox[relative])!);
        return sandbox[relative];
    }

    static string[] Arguments(params string[] args) => ["run", .. args, "--out", "out", "--root", "root", "--lang", "en"];

    Task<(int Code, string Output, string Errors)> Run(params string[] args) => ItaIngestProcess.RunAsync(sandbox.Path, Arguments(args));

    Task<(int Code, string Output, string Errors)> Ita(params string[] args) =>
        ItaIngestProcess.RunAsync(sandbox.Path, [.. args, "--root", "root", "--lang", "en"]);
}
