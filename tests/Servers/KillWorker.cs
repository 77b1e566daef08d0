using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace ItaIngest.Servers;

/// <summary>The real program as a worker, started anew whenever it has ended, as systemd does.</summary>
sealed class KillWorker : IDisposable
{
    const int LongestWords = 4000;

    readonly string workingFolder;
    readonly string[] args;
    readonly StringBuilder words = new();
    Process process;

    public KillWorker(string workingFolder, string[] args)
    {
        (this.workingFolder, this.args) = (workingFolder, args);
        process = Start();
    }

    /// <summary>How often it was started.</summary>
    public int Starts { get; private set; }

    /// <summary>Whether it serves its pages, which it does when all else is up.</summary>
    public bool IsUp => LastWords.Contains("Review pages", StringComparison.Ordinal);

    /// <summary>The end of what it said.</summary>
    public string LastWords
    {
        get
        {
            lock (words)
            {
                return words.ToString();
            }
        }
    }

    /// <summary>Starts it anew where it has ended: killed, or because a server was away when it began.</summary>
    public void EnsureRunning()
    {
        if (process.HasExited)
        {
            process.Dispose();
            process = Start();
        }
    }

    /// <summary>kill -9 of this process alone: its readers must find out by themselves.</summary>
    public void Kill()
    {
        if (!process.HasExited)
        {
            LocalServer.Kill(process.Id);
            process.WaitForExit();
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        Kill();
        process.Dispose();
    }

    Process Start()
    {
        Starts++;
        var start = new ProcessStartInfo("dotnet") { WorkingDirectory = workingFolder, RedirectStandardError = true, RedirectStandardOutput = true };
        foreach (var arg in (string[])["exec", Path.Combine(AppContext.BaseDirectory, "ita-ingest.dll"), .. args])
        {
            start.ArgumentList.Add(arg);
        }

        var started = new Process { StartInfo = start };
        started.OutputDataReceived += (_, line) => Hear(line.Data);
        started.ErrorDataReceived += (_, line) => Hear(line.Data);
        started.Start();
        started.BeginOutputReadLine();
        started.BeginErrorReadLine();
        Hear(string.Create(CultureInfo.InvariantCulture, $"-- start {Starts}"));
        return started;
    }

    void Hear(string? line)
    {
        if (line is not null)
        {
            lock (words)
            {
                words.AppendLine(line);
                if (words.Length > LongestWords)
                {
                    words.Remove(0, words.Length - LongestWords);
                }
            }
        }
    }
}
