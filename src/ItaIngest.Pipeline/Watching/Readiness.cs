using ItaIngest.Storage;
using ItaIngest.Storage.Progress;

namespace ItaIngest.Pipeline.Watching;

/// <summary>Whether this process can do its work now. What it finds names no path and no document: anybody on the machine may ask.</summary>
public sealed class Readiness(RootFolders folders, ProgressStore store, WorkerPulse? pulse = null)
{
    /// <summary>Least room that the root's disk must have, bytes.</summary>
    public const long LeastRoom = 1L << 30;

    /// <summary>Every check, in one order.</summary>
    public IReadOnlyList<HealthCheck> Look()
    {
        // Without a worker only looking is asked of it.
        (string Name, string Path)[] written = pulse is null
            ? []
            : [("inbox", folders.Inbox), ("work", folders.Work), ("archive", folders.Archive), ("rejected", folders.Rejected), ("records", folders.Records)];
        return
        [
            new("store", Answers()),
            .. written.Select(folder => new HealthCheck(folder.Name, CanWrite(folder.Path))),
            new("room", new DriveInfo(folders.Root).AvailableFreeSpace >= LeastRoom),
            .. pulse is null ? (HealthCheck[])[] : [new("worker", pulse.IsAlive)],
        ];
    }

    bool Answers()
    {
        try
        {
            store.Ping();
            return true;
        }
        catch (Exception e) when (e is StoreUnavailableException or System.Data.Common.DbException or IOException)
        {
            return false;
        }
    }

    static bool CanWrite(string folder)
    {
        // Hidden: the inbox leaves it alone.
        var probe = Path.Combine(folder, $".ita-health-{Guid.NewGuid():N}");
        try
        {
            File.WriteAllBytes(probe, [1]);
            File.Delete(probe);
            return true;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }
}
