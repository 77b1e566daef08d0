using System.Security.Cryptography;
using ItaIngest.Model.Pages;
using ItaIngest.Model.Results;
using ItaIngest.Pipeline;
using ItaIngest.Reading;
using ItaIngest.Tests.Storage;
using Microsoft.Extensions.Logging.Abstractions;

namespace ItaIngest.Tests.Pipeline;

public sealed class IngestPipelineTests : IDisposable
{
    static readonly byte[] Bytes = [1, 2, 3];

    readonly TemporaryFolder folder = new();
    readonly string path;

    public IngestPipelineTests() => path = folder.Write("a.pdf", Bytes);

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task A_record_tells_its_source_and_how_its_pages_were_read()
    {
        var record = await Pipeline(Document(pages: [Empty(1, TextOrigin.TextLayer), Empty(2, TextOrigin.Ocr), Empty(3, TextOrigin.Ocr) with { HasFailed = true }]))
            .IngestAsync(path, "ปี/a.pdf", CancellationToken.None);

        Assert.Equal(new SourceInfo("ปี/a.pdf", Convert.ToHexStringLower(SHA256.HashData(Bytes)), "application/pdf", 3, 3), record.Source);
        Assert.Equal(new PagesByOrigin(1, 1, 0), record.Run.PagesByOrigin);
        Assert.Equal(Engine.Version, record.Run.Version);
        Assert.NotNull(record.Content);
    }

    [Theory]
    [InlineData(Severity.Info, IngestStatus.Complete)]
    [InlineData(Severity.Warning, IngestStatus.Complete)]
    [InlineData(Severity.Error, IngestStatus.Partial)]
    public async Task A_record_with_an_error_diagnostic_is_never_complete(Severity severity, IngestStatus expected)
    {
        var told = new Diagnostic(DiagnosticCodes.PageFailed, severity, "Page 1.", null, 1);
        var record = await Pipeline(Document([told], Empty(1, TextOrigin.TextLayer))).IngestAsync(path, "a.pdf", CancellationToken.None);
        Assert.Equal(expected, record.Status);
        Assert.Contains(told, record.Diagnostics);
    }

    [Fact]
    public async Task A_rejection_keeps_the_hash_and_has_no_content()
    {
        var rejection = new Rejection(RejectionCodes.Damaged, "Broken.", "เสีย");
        var record = await Pipeline((_, _) => throw new RejectedException(rejection)).IngestAsync(path, "a.pdf", CancellationToken.None);
        Assert.Equal((IngestStatus.Rejected, rejection, null), (record.Status, record.Rejection, record.Content));
        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(Bytes)), record.Source.Sha256);
    }

    [Fact]
    public async Task A_fault_of_the_program_is_an_exception_and_among_many_files_that_files_rejection()
    {
        var pipeline = Pipeline((_, _) => throw new InvalidOperationException("bug"));
        await Assert.ThrowsAsync<InvalidOperationException>(() => pipeline.IngestAsync(path, "a.pdf", CancellationToken.None));
        var record = await pipeline.IngestOneOfManyAsync(path, "a.pdf", CancellationToken.None);
        Assert.Equal(RejectionCodes.ProgramFault, record.Rejection!.Code);
        Assert.True(RejectionCodes.IsPassing(record.Rejection.Code));
    }

    [Fact]
    public async Task A_stop_is_no_fault()
    {
        using var stop = new CancellationTokenSource();
        var pipeline = Pipeline((_, cancel) =>
        {
            stop.Cancel();
            cancel.ThrowIfCancellationRequested();
            return Task.FromResult(Document());
        });
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => pipeline.IngestOneOfManyAsync(path, "a.pdf", stop.Token));
    }

    [Fact]
    public async Task A_file_that_went_away_is_told_as_such()
    {
        var record = await Pipeline(Document()).IngestOneOfManyAsync(folder["none.pdf"], "none.pdf", CancellationToken.None);
        Assert.Equal(RejectionCodes.Unreadable, record.Rejection!.Code);
    }

    [Fact]
    public void Only_options_that_can_change_content_change_the_hash()
    {
        var options = new IngestOptions();
        Assert.Equal(options.Hash, (options with { Jobs = options.Jobs + 1 }).Hash);
        Assert.NotEqual(options.Hash, (options with { Reading = options.Reading with { Ocr = OcrUse.Always } }).Hash);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(257)]
    public void Options_outside_their_range_are_refused(int jobs) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new IngestOptions { Jobs = jobs }.Validate());

    static Page Empty(int number, TextOrigin origin) => new(number, 595, 842, [], [], [], origin);

    static ReadDocument Document(params Page[] pages) => Document([], pages);

    static ReadDocument Document(IReadOnlyList<Diagnostic> diagnostics, params Page[] pages) => new("application/pdf", pages, [], diagnostics, []);

    static IngestPipeline Pipeline(ReadDocument document) => Pipeline((_, _) => Task.FromResult(document));

    static IngestPipeline Pipeline(ReadFile read) => new(read, new IngestOptions(), TimeProvider.System, NullLogger<IngestPipeline>.Instance);
}
