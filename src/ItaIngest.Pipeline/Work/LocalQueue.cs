using System.Collections.Concurrent;
using System.Threading.Channels;
using ItaIngest.Pipeline.Inbox;

namespace ItaIngest.Pipeline.Work;

/// <summary>The line of one process, in its memory.</summary>
sealed class LocalQueue : IWorkQueue
{
    readonly Channel<WorkItem> line = Channel.CreateUnbounded<WorkItem>();
    readonly ConcurrentDictionary<string, WorkItem> known = new(StringComparer.Ordinal);

    public bool IsShared => false;

    public Task PutAsync(WorkItem item, CancellationToken cancel)
    {
        if (known.TryAdd(item.Path, item))
        {
            line.Writer.TryWrite(item);
        }

        return Task.CompletedTask;
    }

    public Task WorkAsync(int jobs, Func<WorkItem, CancellationToken, Task> bringIn, Func<WorkItem, CancellationToken, Task> giveUp, CancellationToken stop) =>
        Parallel.ForEachAsync(
            line.Reader.ReadAllAsync(stop),
            new ParallelOptions { MaxDegreeOfParallelism = jobs, CancellationToken = stop },
            async (item, cancel) =>
            {
                try
                {
                    await bringIn(item, cancel).ConfigureAwait(false);
                }
                finally
                {
                    known.TryRemove(item.Path, out _);
                }
            });

    public Task<IReadOnlyList<WorkItem>> MissingAsync(IReadOnlyList<WorkItem> items, CancellationToken cancel) =>
        Task.FromResult<IReadOnlyList<WorkItem>>([.. items.Where(item => !known.ContainsKey(item.Path))]);
}
