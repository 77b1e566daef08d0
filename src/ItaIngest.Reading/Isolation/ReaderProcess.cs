using System.Diagnostics;
using System.Globalization;
using ItaIngest.Model.Results;
using ItaIngest.Reading.Isolation.Jail;

namespace ItaIngest.Reading.Isolation;

/// <summary>
/// One child process that reads untrusted bytes. Started when first needed, kept warm, started anew after a crash, a hang, a document that
/// left it large, or so many requests to read (native libraries leak; analysis uses none). One request at a time.
/// </summary>
/// <param name="command">How to start it.</param>
/// <param name="requests">Requests to read after which it is replaced.</param>
sealed class ReaderProcess(ReaderCommand command, int requests) : IDisposable
{
    /// <summary>A process that still holds more than this after a document is replaced; an OCR reader has 250 MB.</summary>
    const long LargeBytes = 768L << 20;

    /// <summary>A file is handed over in pieces of this size.</summary>
    const int PieceBytes = 1 << 20;

    static readonly AskLimits StartLimits = new(TimeSpan.FromMinutes(2), TimeSpan.FromMinutes(2));

    Process? process;
    int served;
    string? inputHeld;
    (string? Models, long Memory) startedFor;

    /// <summary>The child's process id; null while there is none.</summary>
    internal int? Id => process?.Id;

    /// <summary>What holds the child; null while there is none.</summary>
    internal JailReport? Jail { get; private set; }

    /// <summary>Sends a request and waits for the reply.</summary>
    /// <param name="request">What to do.</param>
    /// <param name="input">What it is about; null for nothing.</param>
    /// <param name="limits">When to give up.</param>
    /// <param name="cancel">Stops; the process is ended.</param>
    /// <exception cref="ReaderCrashedException">The process ended, or answered nonsense.</exception>
    /// <exception cref="TimeoutException">A limit was reached; the process was ended.</exception>
    /// <exception cref="RejectedException">The file cannot be read from its disk.</exception>
    /// <exception cref="ReaderFaultException">The process is of another version of the program.</exception>
    /// <exception cref="OperationCanceledException">Stopped; the process was ended.</exception>
    internal async Task<ReadReply> AskAsync(ReadRequest request, ReaderInput? input, AskLimits limits, CancellationToken cancel)
    {
        cancel.ThrowIfCancellationRequested();
        var isDone = false;
        Watchdog? watchdog = null;
        try
        {
            var child = await RunningAsync(request.Options, cancel).ConfigureAwait(false);
            served += request.Task == ReadTask.Analyse ? 0 : 1;
            watchdog = new Watchdog(child, limits);
            using var stop = cancel.Register(watchdog.End);
            _ = ResourceLimits.LimitProcessor(child.Id, child.TotalProcessorTime, limits.Total);
            await SendAsync(child, request, input, watchdog).ConfigureAwait(false);
            var reply = await ReplyAsync(child, watchdog).ConfigureAwait(false);
            isDone = !IsLarge(child);
            return reply;
        }
        catch (Exception) when (cancel.IsCancellationRequested)
        {
            throw new OperationCanceledException(cancel);
        }
        catch (Exception e) when (watchdog?.Verdict is not null && e is not RejectedException)
        {
            throw new TimeoutException(watchdog.Verdict, e);
        }
        catch (Exception e) when (e is IOException or InvalidDataException or ArgumentException or FormatException or OverflowException or InvalidOperationException)
        {
            throw new ReaderCrashedException(e);
        }
        finally
        {
            watchdog?.Dispose();
            if (!isDone)
            {
                End();
            }
        }
    }

    /// <inheritdoc/>
    public void Dispose() => End();

    async Task SendAsync(Process child, ReadRequest request, ReaderInput? input, Watchdog watchdog)
    {
        var pipe = child.StandardInput.BaseStream;
        if (input is null || input.Key == inputHeld)
        {
            await Frame.WriteAsync(pipe, request.ToBytes(), CancellationToken.None).ConfigureAwait(false);
            return;
        }

        using var source = input.Open();
        inputHeld = input.Key;
        await Frame.WriteAsync(pipe, (request with { Bytes = source.Length }).ToBytes(), CancellationToken.None).ConfigureAwait(false);
        var piece = new byte[Math.Min(PieceBytes, source.Length)];
        for (var left = source.Length; left > 0;)
        {
            var count = source.Read(piece.AsSpan(0, (int)Math.Min(piece.Length, left)));
            await pipe.WriteAsync(piece.AsMemory(0, count)).ConfigureAwait(false);
            watchdog.Step();
            left -= count;
        }

        await pipe.FlushAsync().ConfigureAwait(false);
    }

    static async Task<ReadReply> ReplyAsync(Process child, Watchdog watchdog)
    {
        while (true)
        {
            var message = await Frame.ReadAsync(child.StandardOutput.BaseStream, CancellationToken.None).ConfigureAwait(false)
                ?? throw new EndOfStreamException();
            var reply = ReadReply.From(message);
            if (!reply.IsStep)
            {
                return reply;
            }

            watchdog.Step();
        }
    }

    static bool IsLarge(Process child)
    {
        child.Refresh();
        return child.WorkingSet64 > LargeBytes;
    }

    async Task<Process> RunningAsync(ReadOptions options, CancellationToken cancel)
    {
        var wanted = (options.ModelFolder, options.MaxMemory);
        if (process is { HasExited: false } && served < requests && wanted == startedFor)
        {
            return process;
        }

        End();
        startedFor = wanted;
        process = JailedStart.Start(StartInfo(options.MaxMemory), ReadableFolders.For(command, options.ModelFolder));
        process.ErrorDataReceived += static (_, _) => { }; // drained, or a talkative library would block the child
        process.BeginErrorReadLine();
        served = 0;

        using var watchdog = new Watchdog(process, StartLimits);
        using var stop = cancel.Register(watchdog.End);
        var ready = await ReplyAsync(process, watchdog).ConfigureAwait(false);
        Jail = ready.Jail ?? throw new InvalidDataException("A reader process began without its report.");
        return CompiledReader.IsOfTheseSources(ready.Parts) ? process : throw new ReaderFaultException(
            "The program was replaced while it ran, and its readers are of another version now. Start it again. / โปรแกรมถูกเปลี่ยนรุ่นระหว่างทำงาน กรุณาเริ่มโปรแกรมใหม่");
    }

    ProcessStartInfo StartInfo(long memory)
    {
        var start = new ProcessStartInfo(command.FileName, command.Arguments)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };

        // a page is tens of megabytes of bitmaps that live for a moment: without this the heap keeps their room until it has twice as much
        start.Environment["DOTNET_GCConserveMemory"] = "7";
        start.Environment["DOTNET_gcConcurrent"] = "0";
        start.Environment["DOTNET_EnableDiagnostics"] = "0"; // no debugger's socket
        start.Environment[ReaderJail.MemoryVariable] = memory.ToString(CultureInfo.InvariantCulture);
        return start;
    }

    void End()
    {
        inputHeld = null;
        Jail = null;
        if (process is null)
        {
            return;
        }

        try
        {
            process.Kill();
        }
        catch (InvalidOperationException)
        {
            // it has ended by itself
        }

        process.Dispose();
        process = null;
    }
}
