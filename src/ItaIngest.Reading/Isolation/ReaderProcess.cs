using System.Diagnostics;

namespace ItaIngest.Reading.Isolation;

/// <summary>
/// One child process that reads untrusted bytes. Started when first needed, kept warm, started anew after a crash, a hang, or
/// <see cref="DocumentsPerProcess"/> requests (native libraries leak). One request at a time.
/// </summary>
sealed class ReaderProcess(ReaderCommand command) : IDisposable
{
    /// <summary>Requests after which a process is replaced. A start costs about 0.2 s, so this is nothing.</summary>
    const int DocumentsPerProcess = 500;

    Process? process;
    int served;

    /// <summary>The child's process id; null while there is none.</summary>
    internal int? Id => process?.Id;

    /// <summary>Sends a request and waits for the reply.</summary>
    /// <exception cref="ReaderCrashedException">The process ended, or answered nonsense.</exception>
    /// <exception cref="TimeoutException">No reply within <paramref name="limit"/>; the process was ended.</exception>
    /// <exception cref="OperationCanceledException">Stopped; the process was ended.</exception>
    internal async Task<ReadReply> AskAsync(ReadRequest request, TimeSpan limit, CancellationToken cancel)
    {
        using var timer = new CancellationTokenSource(limit);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(timer.Token, cancel);
        try
        {
            var child = Running();
            await Frame.WriteAsync(child.StandardInput.BaseStream, request.ToBytes(), either.Token).ConfigureAwait(false);
            var reply = await Frame.ReadAsync(child.StandardOutput.BaseStream, either.Token).ConfigureAwait(false)
                ?? throw new EndOfStreamException();
            return ReadReply.From(reply);
        }
        catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
        {
            End();
            throw new TimeoutException();
        }
        catch (OperationCanceledException)
        {
            End();
            throw;
        }
        catch (Exception e) when (e is IOException or InvalidDataException or ArgumentException or FormatException)
        {
            End();
            throw new ReaderCrashedException(e);
        }
    }

    /// <inheritdoc/>
    public void Dispose() => End();

    Process Running()
    {
        if (process is { HasExited: false } && served < DocumentsPerProcess)
        {
            served++;
            return process;
        }

        End();
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
        process = Process.Start(start) ?? throw new InvalidOperationException($"{command.FileName} did not start.");
        process.ErrorDataReceived += static (_, _) => { }; // drained, or a talkative library would block the child
        process.BeginErrorReadLine();
        served = 1;
        return process;
    }

    void End()
    {
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
