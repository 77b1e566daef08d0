using ItaIngest.Model.Results;
using Microsoft.Extensions.Logging;

namespace ItaIngest.Pipeline;

/// <summary>Every log message of the pipeline. No document text at Information level: names, codes and counts only.</summary>
static partial class Log
{
    [LoggerMessage(1, LogLevel.Information, "Watching {Inbox}")]
    public static partial void Watching(ILogger logger, string inbox);

    [LoggerMessage(2, LogLevel.Information, "Stopping; what is in work is taken up at the next start")]
    public static partial void Stopping(ILogger logger);

    [LoggerMessage(3, LogLevel.Debug, "Taken: {Name}")]
    public static partial void Taken(ILogger logger, string name);

    [LoggerMessage(4, LogLevel.Information, "Left in work by an earlier run, taken up again: {Name}")]
    public static partial void Recovered(ILogger logger, string name);

    [LoggerMessage(5, LogLevel.Debug, "Brought in: {Name}, {Status}, new bytes {IsNew}, {Warnings} warnings")]
    public static partial void Done(ILogger logger, string name, IngestStatus status, bool isNew, int warnings);

    [LoggerMessage(6, LogLevel.Information, "Left alone: {Path} ({Reason})")]
    public static partial void LeftAlone(ILogger logger, string path, string reason);

    [LoggerMessage(7, LogLevel.Warning, "Cannot take {Path}: {Problem} It stays in the inbox and is tried again")]
    public static partial void CannotTake(ILogger logger, string path, string problem);

    [LoggerMessage(8, LogLevel.Warning, "Changed while it was read, begun again: {Name}")]
    public static partial void ChangedWhileRead(ILogger logger, string name);

    [LoggerMessage(9, LogLevel.Warning, "No change events from this file system ({Problem}); the inbox is polled")]
    public static partial void NoWatcher(ILogger logger, string problem);

    [LoggerMessage(15, LogLevel.Warning, "Another worker took over, because the connection to the store broke: {Name}")]
    public static partial void TakenOver(ILogger logger, string name);

    [LoggerMessage(16, LogLevel.Information, "Another watcher takes files out of {Inbox}; this one works, and takes over when that one ends")]
    public static partial void StandingBy(ILogger logger, string inbox);

    [LoggerMessage(17, LogLevel.Warning, "The store cannot be used now; {Name} waits for it: {Problem}")]
    public static partial void WaitingForStore(ILogger logger, string name, string problem);

    [LoggerMessage(18, LogLevel.Warning, "No connection to {Queue}: {Problem} It is tried again until it is there; what lies in work stays there")]
    public static partial void QueueLost(ILogger logger, string queue, string problem);

    [LoggerMessage(19, LogLevel.Information, "Work comes from {Queue}")]
    public static partial void QueueJoined(ILogger logger, string queue);

    [LoggerMessage(20, LogLevel.Warning, "In work and in no line, put into line again: {Name}")]
    public static partial void PutAgain(ILogger logger, string name);

    [LoggerMessage(21, LogLevel.Error, "Given up, because it was begun too often and never finished: {Name}")]
    public static partial void GivenUp(ILogger logger, string name);

    [LoggerMessage(22, LogLevel.Warning, "{Name} cannot be put into line now: {Problem}")]
    public static partial void NotPut(ILogger logger, string name, string problem);

    [LoggerMessage(10, LogLevel.Error, "Cannot finish {Name} now; it stays in work and is tried again")]
    public static partial void Deferred(ILogger logger, string name, Exception problem);

    [LoggerMessage(11, LogLevel.Critical, "Fault of the program at {Name}; stopping")]
    public static partial void Fault(ILogger logger, string name, Exception problem);

    [LoggerMessage(12, LogLevel.Error, "Fault of the program while reading {Name}; recorded as rejected, the others go on")]
    public static partial void DocumentFault(ILogger logger, string name, Exception problem);

    [LoggerMessage(13, LogLevel.Warning, "The stored reading {Path} cannot be used: {Problem} The document is read anew where its bytes are at hand")]
    public static partial void ReadingUnusable(ILogger logger, string path, string problem);

    [LoggerMessage(14, LogLevel.Error, "The reading of {Name} cannot be stored: {Problem} Its record is made all the same; reprocessing will read it anew")]
    public static partial void ReadingNotKept(ILogger logger, string name, string problem);

    [LoggerMessage(27, LogLevel.Information, "A program still has {Path} open to write into it; it is taken when that has closed it")]
    public static partial void StillWritten(ILogger logger, string path);

    [LoggerMessage(23, LogLevel.Error, "The sweep found {Code}: {Path} Bring it back from a backup, or bring its original in again")]
    public static partial void SweepFound(ILogger logger, string code, string path);

    [LoggerMessage(24, LogLevel.Warning, "The sweep cannot read {Path}: {Problem}")]
    public static partial void SweepCannotRead(ILogger logger, string path, string problem);

    [LoggerMessage(25, LogLevel.Information, "The sweep is done: {Documents} documents, {Found} found")]
    public static partial void SweepDone(ILogger logger, long documents, long found);

    [LoggerMessage(26, LogLevel.Error, "The sweep was stopped; it goes on next night")]
    public static partial void SweepStopped(ILogger logger, Exception problem);
}
