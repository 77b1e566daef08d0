using System.Diagnostics;

namespace ItaIngest.Training.Ocr.Tools;

/// <summary>Runs Tesseract's own training programs: the one place where OCR training starts processes.</summary>
/// <param name="logFile">Everything that the programs print is appended here.</param>
internal sealed class ExternalTool(string logFile)
{
    /// <summary>Runs a program at a low priority: training takes hours and should not be in anybody's way.</summary>
    /// <returns>What the program printed, both streams together.</returns>
    /// <exception cref="InvalidOperationException">The program is missing or failed.</exception>
    internal async Task<string> RunAsync(string program, IEnumerable<string> arguments, CancellationToken cancel, Action<string>? onLine = null)
    {
        var start = new ProcessStartInfo("nice") { RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false };
        foreach (var argument in new[] { "-n", "5", program }.Concat(arguments))
        {
            start.ArgumentList.Add(argument);
        }

        // one thread: the four gates that Tesseract computes side by side wait for each other, which costs whole cores when others work
        start.Environment["OMP_THREAD_LIMIT"] = "1";
        using var process = Process.Start(start) ?? throw new InvalidOperationException($"{program} did not start");
        var lines = new List<string>();
        void Take(string? line)
        {
            // lstmtraining prints this once a sample and thread; it means nothing
            if (line is null || line.StartsWith("Input::Backward", StringComparison.Ordinal))
            {
                return;
            }

            lock (lines)
            {
                lines.Add(line);
            }

            onLine?.Invoke(line);
        }

        process.OutputDataReceived += (_, e) => Take(e.Data);
        process.ErrorDataReceived += (_, e) => Take(e.Data);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        try
        {
            await process.WaitForExitAsync(cancel);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw;
        }

        var output = string.Join('\n', lines);
        await File.AppendAllTextAsync(logFile, $"$ {program} {string.Join(' ', start.ArgumentList.Skip(3))}\n{output}\n", cancel);
        if (process.ExitCode != 0)
        {
            var end = output.Length > 600 ? output[^600..] : output;
            throw new InvalidOperationException($"{program} failed with {process.ExitCode}: {end}");
        }

        return output;
    }
}
