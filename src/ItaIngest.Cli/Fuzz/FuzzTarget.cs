using System.Diagnostics;
using System.Text.Json;
using ItaIngest.Model.Json;
using ItaIngest.Model.Results;
using ItaIngest.Pipeline;

namespace ItaIngest.Cli.Fuzz;

/// <summary>Gives damaged bytes to the part of the program that takes such bytes, and judges the answer.</summary>
sealed class FuzzTarget(IngestPipeline pipeline, string folder)
{
    /// <summary>A damaged file of some pages takes a few seconds; after this nobody waits for it any more.</summary>
    static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    readonly ReadingTarget readings = new(pipeline);

    /// <summary>What is wrong with the answer; null: nothing.</summary>
    public async Task<FuzzFinding?> TryAsync(string ending, byte[] bytes, CancellationToken cancel)
    {
        var trial = Task.Run(() => ending switch
        {
            ".json" => Task.FromResult(TryRecord(bytes)),
            ".rules" => Task.FromResult(TryRules(bytes)),
            ReadingSources.Stored => TryReadingAsync(bytes, cancel),
            ReadingSources.Unpacked => TryReadingAsync(ReadingTarget.Packed(bytes), cancel),
            _ => TryDocumentAsync(ending, bytes, cancel),
        }, cancel);
        var first = await Task.WhenAny(trial, Task.Delay(Patience, cancel)).ConfigureAwait(false);
        cancel.ThrowIfCancellationRequested();
        return first == trial ? await trial.ConfigureAwait(false) : new FuzzFinding("hang", $"no answer after {Patience.TotalSeconds:0} s");
    }

    async Task<FuzzFinding?> TryDocumentAsync(string ending, byte[] bytes, CancellationToken cancel)
    {
        var path = Path.Combine(folder, Guid.NewGuid().ToString("N") + ending);
        await File.WriteAllBytesAsync(path, bytes, cancel).ConfigureAwait(false);
        try
        {
            var record = await pipeline.IngestAsync(path, "x" + ending, cancel).ConfigureAwait(false);
            return Judge(record);
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            return new FuzzFinding("fault", PlaceOf(e));
        }
        finally
        {
            File.Delete(path);
        }
    }

    async Task<FuzzFinding?> TryReadingAsync(byte[] file, CancellationToken cancel)
    {
        try
        {
            return await readings.AnalyseAsync(file, cancel).ConfigureAwait(false) is { } record ? Judge(record) : null;
        }
        catch (RejectedException e)
        {
            return Judge(e.Rejection);
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            return new FuzzFinding("fault", PlaceOf(e));
        }
    }

    static FuzzFinding? Judge(Rejection rejection) =>
        rejection.Code is RejectionCodes.Crashed or RejectionCodes.TimedOut ? new FuzzFinding("reader-crash", rejection.Code)
        : rejection.Message.Length < 30 || rejection.MessageThai.Length < 10 ? new FuzzFinding("reasonless", rejection.Code)
        : null;

    static FuzzFinding? Judge(IngestResult record)
    {
        if (record.Rejection is { } rejection)
        {
            return Judge(rejection);
        }

        if (record.Diagnostics.FirstOrDefault(d => d.Code == DiagnosticCodes.PageFailed && d.Message.Contains("process ended", StringComparison.Ordinal)) is not null)
        {
            return new FuzzFinding("reader-crash", "page");
        }

        var hasError = record.Diagnostics.Any(d => d.Severity == Severity.Error);
        return record.Content is null || hasError != (record.Status == IngestStatus.Partial) ? new FuzzFinding("reasonless", record.Status.ToString())
            : ItaJson.Write(ItaJson.Read(ItaJson.Write(record))) != ItaJson.Write(record) ? new FuzzFinding("fault", "the record does not come back as it was written")
            : null;
    }

    static FuzzFinding? TryRecord(byte[] bytes)
    {
        try
        {
            _ = ItaJson.Read(System.Text.Encoding.UTF8.GetString(bytes));
            return null;
        }
        catch (Exception e)
        {
            return e is JsonException ? null : new FuzzFinding("fault", PlaceOf(e));
        }
    }

    FuzzFinding? TryRules(byte[] bytes)
    {
        var rules = Directory.CreateDirectory(Path.Combine(folder, Guid.NewGuid().ToString("N")));
        try
        {
            File.WriteAllBytes(Path.Combine(rules.FullName, "a.json"), bytes);
            _ = RuleSettings.Load(rules.FullName, []);
            return null;
        }
        catch (Exception e)
        {
            return e is Analysis.Domain.InvalidSettingException ? null : new FuzzFinding("fault", PlaceOf(e));
        }
        finally
        {
            rules.Delete(recursive: true);
        }
    }

    static string PlaceOf(Exception e)
    {
        var frame = new StackTrace(e, false).GetFrames().Select(f => f.GetMethod()).FirstOrDefault(m => m?.DeclaringType?.FullName?.StartsWith("ItaIngest", StringComparison.Ordinal) == true);
        var told = e.Message.Split('\n');
        var inner = e is Reading.Isolation.ReaderFaultException ? string.Join(' ', told.Take(1).Concat(told.Where(l => l.Contains("ItaIngest", StringComparison.Ordinal)).Take(1))) : "";
        return $"{e.GetType().Name} in {frame?.DeclaringType?.Name}.{frame?.Name} {inner}".Trim();
    }
}
