using System.Globalization;
using ItaIngest.Servers;

namespace ItaIngest.HostTests;

/// <summary>The short run of kills; the long one is <c>Benchmarks -- kills</c>.</summary>
public sealed class KillTests(ITestOutputHelper output)
{
    [Fact]
    public void Whatever_is_killed_every_document_is_done_once_and_no_byte_is_lost()
    {
        Assert.SkipWhen(PostgresServer.Find() is null || !RabbitServer.IsInstalled, "PostgreSQL or RabbitMQ is not installed (native/apt-packages-test.txt)");
        var seed = int.TryParse(Environment.GetEnvironmentVariable("ITA_KILL_SEED"), NumberStyles.None, CultureInfo.InvariantCulture, out var given) ? given : Random.Shared.Next(1, 1_000_000);
        using var run = new KillRun(new KillPlan(seed, Documents: 40, Workers: 2, Kills: 10, MostPauseMs: 2500, File.ReadAllBytes(Sandbox.Corpus("../families/held-out/two-columns-1/source.pdf"))), output.WriteLine);
        Assert.Empty(run.Run());
    }
}
