using ItaIngest.Storage;

namespace ItaIngest.Pipeline.Inbox;

/// <summary>
/// One process takes files out of an inbox. The lock is the system's and goes with the process, also when it is killed: no stale lock ever
/// keeps the next one out. On a shared folder it needs a file system with locks, such as NFS 4.
/// </summary>
public sealed class InboxLock : IDisposable
{
    readonly FileStream stream;

    InboxLock(FileStream stream) => this.stream = stream;

    /// <summary>Takes the lock, or throws <see cref="StoreUnavailableException"/> when another watcher has it.</summary>
    public static InboxLock Take(RootFolders folders)
    {
        ArgumentNullException.ThrowIfNull(folders);
        return TryTake(folders) ?? throw new StoreUnavailableException($"Another watcher has the root {folders.Root}. Stop it first, or give another --root.");
    }

    /// <summary>Takes the lock; null: another process has it.</summary>
    public static InboxLock? TryTake(RootFolders folders)
    {
        ArgumentNullException.ThrowIfNull(folders);
        try
        {
            return new InboxLock(new FileStream(
                Path.Combine(folders.Root, ".watch.lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None));
        }
        catch (IOException)
        {
            return null;
        }
    }

    /// <inheritdoc/>
    public void Dispose() => stream.Dispose();
}
