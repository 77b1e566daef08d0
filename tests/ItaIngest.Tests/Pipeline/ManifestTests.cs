using System.Text;
using ItaIngest.Model.Json;
using ItaIngest.Model.Results;
using ItaIngest.Pipeline.Jobs;
using ItaIngest.Pipeline.Manifests;
using ItaIngest.Storage;
using ItaIngest.Storage.Databases;
using ItaIngest.Tests.Storage;

namespace ItaIngest.Tests.Pipeline;

public sealed class ManifestTests : IDisposable
{
    readonly TemporaryFolder folder = new();

    static ManifestTests() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData(65001)]
    [InlineData(874)]
    public void Columns_are_found_by_name_in_any_order_and_either_encoding(int codePage)
    {
        var file = Write("ป้ายกำกับ,ปีงบประมาณ,หน่วยงาน,Path\r\nด่วน; รอบ 2,๒๕๖๘,\"เทศบาลตำบล, วังทอง\",.\\ปี\\ก.pdf\r\n", codePage);
        var line = Assert.Single(Manifest.Read(file).Lines);
        Assert.Equal((2, "ปี/ก.pdf", "เทศบาลตำบล, วังทอง", 2568), (line.Number, line.Path, line.Agency, line.FiscalYear));
        Assert.Equal(["manifest:agency=เทศบาลตำบล, วังทอง", "manifest:fiscalYear=2568", "ด่วน", "รอบ 2"], line.Tags);
    }

    [Fact]
    public void Wrong_lines_are_told_with_their_number_and_the_others_are_used()
    {
        folder.Write("in/a.pdf", "%PDF-"u8.ToArray());
        folder.Write("in/manifest.csv", Encoding.UTF8.GetBytes("path,fiscal_year\na.pdf,68\n,2568\na.pdf,2568\nb.pdf,2568\na2.pdf,สองห้า\n"));
        var (items, faults) = ManifestMatch.Of(new SourceFinder(folder["unpacked"]).Find([folder["in"]]), given: null);
        Assert.Equal([3, 4, 6, 5], faults.Select(fault => fault.Fault.Line));
        Assert.Equal(2568, Assert.Single(items).Told!.FiscalYear);
    }

    [Fact]
    public void Without_a_column_of_paths_it_is_refused()
    {
        var file = Write("agency\nx\n", 65001);
        Assert.Contains("path", Assert.Throws<InvalidManifestException>(() => Manifest.Read(file)).Message, StringComparison.Ordinal);
        Assert.Throws<InvalidManifestException>(() => Manifest.Read(folder["none.csv"]));
    }

    [Fact]
    public void What_is_printed_stays_and_a_contradiction_is_told()
    {
        var record = SampleRecord.Of(new string('a', 64), "a.pdf");
        var told = ManifestCheck.Apply(record, ["manifest:agency=อบต. ทดสอบ", "manifest:fiscalYear=2567"]);
        Assert.Equal([DiagnosticCodes.PageBlank, DiagnosticCodes.ManifestAgency, DiagnosticCodes.ManifestYear], told.Diagnostics.Select(d => d.Code));
        Assert.Equal(ItaJson.Write(record with { Diagnostics = told.Diagnostics }), ItaJson.Write(told));
        Assert.Same(told, ManifestCheck.Apply(told, ["manifest:agency=อบต. ทดสอบ", "manifest:fiscalYear=2567"]));
        Assert.Same(record, ManifestCheck.Apply(record, ["manifest:agency=ทต.ทดสอบ", "manifest:fiscalYear=2568", "รอบ 2"]));
        Assert.Equal(ItaJson.Write(record), ItaJson.Write(ManifestCheck.Apply(told, [])));
    }

    [Fact]
    public async Task A_manifest_that_comes_later_is_told_of_records_that_are_done()
    {
        using var database = new SqliteDatabase(folder["ita.db"]);
        var store = new DocumentStore(database);
        var path = folder.Write("in/a.pdf", [1]);
        var sha = Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData([1]));
        await RunAsync(null);
        await RunAsync(new ManifestLine(2, "a.pdf", null, 2567, null, ["รอบ 2"]));
        Assert.Contains(store.ReadRecord(sha)!.Diagnostics, d => d.Code == DiagnosticCodes.ManifestYear);
        Assert.Equal(["manifest:fiscalYear=2567", "รอบ 2"], Assert.Single(store.Find(sha)!.Sightings).Tags);
        await RunAsync(null);
        Assert.DoesNotContain(store.ReadRecord(sha)!.Diagnostics, d => d.Code == DiagnosticCodes.ManifestYear);

        Task RunAsync(ManifestLine? told) => new BatchRun(
            (_, name, _) => Task.FromResult(SampleRecord.Of(sha, name)), store, new EngineKey("e", "o"), new BatchOptions { Out = folder["out"] }, TimeProvider.System)
            .RunAsync([new BatchItem(path, "a.pdf", path) { Told = told }], _ => { }, _ => { }, CancellationToken.None);
    }

    string Write(string text, int codePage) => folder.Write("manifest.csv", Encoding.GetEncoding(codePage).GetBytes(text));
}
