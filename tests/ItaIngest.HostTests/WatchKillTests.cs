using System.Globalization;
using ItaIngest.Pipeline;

namespace ItaIngest.HostTests;

/// <summary>kill -9 of the watcher or of one of its readers, at any moment: no byte is lost, nothing is done twice.</summary>
public sealed class WatchKillTests
{
    const int Reports = 10;

    [Theory]
    [InlineData(1, false)]
    [InlineData(2, false)]
    [InlineData(3, true)]
    public Task A_kill_at_any_moment_loses_nothing_and_doubles_nothing(int seed, bool archiveIsElsewhere) => RunAsync(seed, archiveIsElsewhere, kills: 6);

    [Fact]
    public async Task As_many_kills_as_are_asked_for()
    {
        var asked = Environment.GetEnvironmentVariable("ITA_KILLS");
        Assert.SkipWhen(asked is null, "Only where ITA_KILLS says how many.");
        var kills = int.Parse(asked!, CultureInfo.InvariantCulture);
        for (var (seed, done) = (100, 0); done < kills; seed++)
        {
            done += await RunAsync(seed, archiveIsElsewhere: seed % 3 == 0, kills: Math.Min(12, kills - done));
            Console.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{DateTime.UtcNow:HH:mm:ss} {done} kills, nothing lost"));
        }
    }

    static async Task<int> RunAsync(int seed, bool archiveIsElsewhere, int kills)
    {
        using var sandbox = new Sandbox();
        var elsewhere = archiveIsElsewhere ? Elsewhere() : null;
        sandbox.Folders = RootFolders.At(sandbox.Folders.Root, archive: elsewhere);
        sandbox.Folders.Create();
        var random = new Random(seed);
        var reports = Enumerable.Range(0, Reports).Select(Sandbox.Report).ToList();
        byte[] rubbish = [.. "this is no report, "u8, (byte)('0' + (seed % 10))];
        try
        {
            // Two of them twice.
            for (var i = 0; i < Reports; i++)
            {
                sandbox.Drop($"ปี{i % 2}/{i}.pdf", reports[i]);
            }

            sandbox.Drop("again.pdf", reports[0]);
            sandbox.Drop("rubbish.pdf", rubbish);
            for (var done = 0; done < kills;)
            {
                using var watcher = await sandbox.WatchAsync();
                await Task.Delay(random.Next(20, 800));
                if (random.Next(3) == 0 && done + 1 < kills && await watcher.KillAChildAsync(random))
                {
                    done++;
                    await Task.Delay(random.Next(20, 800));
                }

                await watcher.KillAsync();
                done++;
                Assert.All(reports.Append(rubbish), bytes => Assert.NotEmpty(sandbox.CopiesOf(bytes)));
                if (elsewhere is null)
                {
                    Assert.All(reports.Skip(1).Append(rubbish), bytes => Assert.Single(sandbox.CopiesOf(bytes)));
                }
            }

            await EndsWellAsync(sandbox, reports, rubbish);
        }
        finally
        {
            if (elsewhere is not null)
            {
                Directory.Delete(elsewhere, recursive: true);
            }
        }

        return kills;
    }

    static async Task EndsWellAsync(Sandbox sandbox, List<byte[]> reports, byte[] rubbish)
    {
        using var last = await sandbox.WatchAsync();
        await last.UntilAsync(() => sandbox.IsAtRest(Reports + 1), "all documents are brought in");
        await last.SignalAsync("TERM");
        Assert.Equal(0, await last.EndAsync());

        var documents = sandbox.Store.List();
        Assert.Equal(Reports + 1, documents.Count);
        Assert.All(documents, document => Assert.Equal(1, document.Completions));
        Assert.All(reports, bytes => Assert.True(IsIn(sandbox.Folders.Archive, bytes)));
        Assert.True(IsIn(sandbox.Folders.Rejected, rubbish));
        Assert.True(File.Exists(Path.Combine(sandbox.Folders.Rejected, "rubbish.pdf.reason.txt")));
        Assert.All(documents, document => Assert.True(File.Exists(sandbox.Folders.RecordFile(document.Sha256))));
        Assert.Equal(
            ["again.pdf", "ปี0/0.pdf"],
            documents.Single(document => document.Sightings.Count > 1).Sightings.Select(sighting => sighting.Name).Distinct().Order(StringComparer.Ordinal));

        bool IsIn(string folder, byte[] bytes) => Assert.Single(sandbox.CopiesOf(bytes)).StartsWith(folder, StringComparison.Ordinal);
    }

    static string Elsewhere()
    {
        Assert.SkipUnless(Directory.Exists("/dev/shm"), "needs /dev/shm as a second file system");
        return Directory.CreateDirectory($"/dev/shm/ita-host-{Guid.NewGuid():N}").FullName;
    }
}
