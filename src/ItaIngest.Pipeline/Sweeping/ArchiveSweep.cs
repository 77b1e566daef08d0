using System.Text.Json;
using ItaIngest.Model.Json;
using ItaIngest.Pipeline.Files;
using ItaIngest.Pipeline.Readings;
using ItaIngest.Storage;
using ItaIngest.Storage.Progress;
using Microsoft.Extensions.Logging;

namespace ItaIngest.Pipeline.Sweeping;

/// <summary>
/// Looks at every kept document: whether the archive's bytes still have their hash, the stored reading its checksum, and the record's file says
/// what the database says. Nothing is changed. It reads no faster than it is told to, and goes on where it was stopped.
/// </summary>
public sealed class ArchiveSweep(RootFolders folders, ProgressStore ledger, DocumentStore store, StoredReadings readings, TimeProvider clock, ILogger<ArchiveSweep> log)
{
    // So many documents are asked for, and then told as looked at, at a time.
    const int Portion = 100;
    const int MostFindings = 1000;

    /// <summary>Where the nightly sweep keeps how far it came.</summary>
    public static string NightlyFile(RootFolders folders)
    {
        ArgumentNullException.ThrowIfNull(folders);
        return Path.Combine(folders.Root, "sweep.json");
    }

    /// <summary>Sweeps to the end. Throws <see cref="OperationCanceledException"/> when stopped.</summary>
    /// <param name="stateFile">Where its state is kept; an unfinished one goes on.</param>
    /// <param name="bytesPerSecond">Most bytes that it reads a second.</param>
    /// <param name="told">Hears how far it is, after each portion.</param>
    /// <param name="cancel">Stops after the document in work.</param>
    public async Task<SweepState> RunAsync(string stateFile, long bytesPerSecond, Action<SweepState> told, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(told);
        ArgumentOutOfRangeException.ThrowIfLessThan(bytesPerSecond, 1);
        var state = SweepState.Read(stateFile) is { EndedAt: null } unfinished ? unfinished : new SweepState { BegunAt = clock.GetUtcNow() };
        while (ledger.Kept(state.After, Portion) is { Count: > 0 } portion)
        {
            var began = clock.GetTimestamp();
            var before = state.Bytes;
            foreach (var document in portion)
            {
                cancel.ThrowIfCancellationRequested();
                state = await LookAsync(state, document, cancel).ConfigureAwait(false);
                var due = TimeSpan.FromSeconds((double)(state.Bytes - before) / bytesPerSecond) - clock.GetElapsedTime(began);
                if (due > TimeSpan.Zero)
                {
                    await Task.Delay(due, clock, cancel).ConfigureAwait(false);
                }
            }

            state.Write(stateFile);
            told(state);
        }

        state = state with { EndedAt = clock.GetUtcNow() };
        state.Write(stateFile);
        return state;
    }

    async Task<SweepState> LookAsync(SweepState state, KeptDocument document, CancellationToken cancel)
    {
        var (bytes, found) = (0L, new List<SweepFinding>());
        foreach (var (file, look) in Looks(document))
        {
            try
            {
                bytes += File.Exists(file) ? new FileInfo(file).Length : 0;
                if (await look(file, cancel).ConfigureAwait(false) is { } code)
                {
                    found.Add(new SweepFinding(document.Sha256, code, file));
                    Log.SweepFound(log, code, file);
                }
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                // Moved away or replaced at this moment, or no right to read: told, and looked at again next time.
                Log.SweepCannotRead(log, file, e.Message);
            }
        }

        return state with
        {
            After = document.Sha256, Documents = state.Documents + 1, Bytes = state.Bytes + bytes, Found = state.Found + found.Count,
            Findings = [.. state.Findings.Concat(found).Take(MostFindings)],
        };
    }

    IEnumerable<(string File, Func<string, CancellationToken, Task<string?>> Look)> Looks(KeptDocument document)
    {
        yield return (folders.ArchiveFile(document.Sha256, document.MediaType), async (file, cancel) => File.Exists(file)
            ? await ContentHash.OfAsync(file, cancel).ConfigureAwait(false) == document.Sha256 ? null : "archive.changed"
            : document.IsArchived ? "archive.missing" : null);
        yield return (readings.FileOf(document.Sha256), (file, _) => Task.FromResult(File.Exists(file) && readings.FindKey(document.Sha256) is null ? "reading.damaged" : null));
        yield return (folders.RecordFile(document.Sha256), (file, _) => Task.FromResult(File.Exists(file) ? LookAtRecord(document, File.ReadAllText(file)) : null));
    }

    string? LookAtRecord(KeptDocument document, string text)
    {
        try
        {
            // Made anew at this moment, it differs for a moment: the file is written just before or after the transaction.
            var record = ItaJson.Read(text);
            return record.Source.Sha256 != document.Sha256 ? "record.damaged"
                : store.ReadRecord(document.Sha256) is { } stored && ItaJson.Write(stored with { Source = record.Source }) != ItaJson.Write(record) ? "record.differs"
                : null;
        }
        catch (JsonException)
        {
            return "record.damaged";
        }
    }
}
