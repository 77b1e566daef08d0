using ItaIngest.Storage;

namespace ItaIngest.Pipeline.Inbox;

/// <summary>
/// One watcher for a root with the embedded database. The lock is the system's and goes with the process, also when it is killed:
/// no stale lock ever keeps the next start out.
/// </summary>
public sealed class InboxLock : IDisposable
{
    readonly FileStream stream;

    InboxLock(FileStream stream) => this.stream = stream;

    /// <summary>Takes the lock, or throws <see cref="StoreUnavailableException"/> when another watcher has it.</summary>
    public static InboxLock Take(RootFolders folders)
    {
        ArgumentNullException.ThrowIfNull(folders);
        try
        {
            return new InboxLock(new FileStream(
                Path.Combine(folders.Root, ".watch.lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None));
        }
        catch (IOException e)
        {
            throw new StoreUnavailableException($"Another watcher has the root {folders.Root}. Stop it first, or give another --root.", e);
        }
    }

    /// <inheritdoc/>
    public void Dispose() => stream.Dispose();
}
