using ItaIngest.Model.Pages;
using ItaIngest.Pipeline;
using ItaIngest.Pipeline.Readings;
using ItaIngest.Tests.Storage;
using Microsoft.Extensions.Logging.Abstractions;

namespace ItaIngest.Tests.Pipeline.Readings;

public sealed class KnownReadingsTests : IDisposable
{
    static readonly ReadingKey Today = new("1.1", "options", "");

    readonly TemporaryFolder folder = new();
    readonly StoredReadings stored;
    readonly string path;
    int reads;

    public KnownReadingsTests()
    {
        stored = new StoredReadings(folder["readings"], NullLogger<StoredReadings>.Instance);
        path = folder.Write("a.pdf", [1]);
    }

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task The_same_bytes_are_read_once()
    {
        await ReadAsync();
        await ReadAsync();
        Assert.Equal(1, reads);
    }

    [Fact]
    public async Task Another_reader_a_damaged_file_and_a_wish_to_read_anew_read_again()
    {
        await ReadAsync();
        await ReadAsync(Today with { Reader = "1.2" });
        Assert.Equal(2, reads);

        File.WriteAllText(stored.FileOf(Sha), "ITAREAD1");
        await ReadAsync(Today with { Reader = "1.2" });
        await ReadAsync(Today with { Reader = "1.2" });
        Assert.Equal(3, reads);

        await ReadAsync(Today with { Reader = "1.2" }, readsAnew: true);
        Assert.Equal(4, reads);
    }

    [Fact]
    public async Task A_page_that_failed_is_tried_again()
    {
        await ReadAsync(page: new Page(1, 595, 842, [], [], [], TextOrigin.Ocr, HasFailed: true));
        await ReadAsync();
        await ReadAsync();
        Assert.Equal(2, reads);
    }

    [Fact]
    public async Task What_was_written_on_while_it_was_read_is_not_kept_under_the_old_hash()
    {
        await ReadAsync(during: () => File.WriteAllBytes(path, [1, 2]));
        Assert.Null(stored.Find(Sha));
    }

    string Sha { get; } = Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData([1]));

    Task<ReadDocument> ReadAsync(ReadingKey? key = null, bool readsAnew = false, Page? page = null, Action? during = null) =>
        new KnownReadings(stored, key ?? Today, new IngestOptions { ReadsAnew = readsAnew }, NullLogger<KnownReadings>.Instance).ReadAsync(
            path,
            Sha,
            (_, _) =>
            {
                reads++;
                during?.Invoke();
                return Task.FromResult(new ReadDocument("application/pdf", page is null ? [] : [page], [], [], []));
            },
            CancellationToken.None);
}
