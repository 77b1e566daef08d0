using ItaIngest.Storage;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace ItaIngest.Pipeline.Sweeping;

/// <summary>Sweeps the archive each night while the inbox is watched. One that was stopped goes on in the next night, or the same.</summary>
sealed class NightlySweep(ArchiveSweep sweep, RootFolders folders, TimeProvider clock, ILogger<NightlySweep> log) : BackgroundService
{
    /// <summary>Most bytes that it reads a second: a third of what one old disk gives.</summary>
    public const long BytesPerSecond = 50_000_000;

    static readonly TimeSpan Start = TimeSpan.FromHours(2);

    /// <summary>How long from a local time to the next start, at two at night.</summary>
    public static TimeSpan UntilNext(DateTimeOffset now)
    {
        var wait = Start - now.TimeOfDay;
        return wait > TimeSpan.Zero ? wait : wait + TimeSpan.FromDays(1);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (true)
        {
            await Task.Delay(UntilNext(clock.GetLocalNow()), clock, stoppingToken).ConfigureAwait(false);
            try
            {
                var end = await sweep.RunAsync(ArchiveSweep.NightlyFile(folders), BytesPerSecond, _ => { }, stoppingToken).ConfigureAwait(false);
                Log.SweepDone(log, end.Documents, end.Found);
            }
            catch (Exception e) when (e is StoreUnavailableException or IOException or UnauthorizedAccessException or System.Data.Common.DbException)
            {
                // The machine's trouble: the next night goes on.
                Log.SweepStopped(log, e);
            }
        }
    }
}
