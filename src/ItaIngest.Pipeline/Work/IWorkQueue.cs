using ItaIngest.Pipeline.Inbox;

namespace ItaIngest.Pipeline.Work;

/// <summary>
/// The line in which files in work wait for a worker. It holds nothing that is not in the work folder and the ledger: a line that is lost is
/// made anew from them, and a file that stands in line twice is brought in once.
/// </summary>
interface IWorkQueue
{
    /// <summary>Whether other processes take from it too.</summary>
    bool IsShared { get; }

    /// <summary>Puts a file into line, and returns when it is safe there. Throws <see cref="QueueUnavailableException"/> when it cannot.</summary>
    Task PutAsync(WorkItem item, CancellationToken cancel);

    /// <summary>Takes from the line until stopped. A file leaves it when its work ended without an exception.</summary>
    /// <param name="jobs">Files at a time.</param>
    /// <param name="bringIn">Brings one in.</param>
    /// <param name="giveUp">Ends one that was begun too often without coming to an end.</param>
    /// <param name="stop">Stops, after telling the work at hand.</param>
    Task WorkAsync(int jobs, Func<WorkItem, CancellationToken, Task> bringIn, Func<WorkItem, CancellationToken, Task> giveUp, CancellationToken stop);

    /// <summary>Which of these are neither in line nor at hand here. Where that cannot be told while others wait, none.</summary>
    Task<IReadOnlyList<WorkItem>> MissingAsync(IReadOnlyList<WorkItem> items, CancellationToken cancel);
}
