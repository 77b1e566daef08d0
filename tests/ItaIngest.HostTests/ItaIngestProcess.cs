using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace ItaIngest.HostTests;

/// <summary>The real program as a process of its own, so that it can be killed.</summary>
sealed class ItaIngestProcess : IDisposable
{
    // Generous: a test machine may be busy with everything else.
    static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    readonly Process process;
    readonly StringBuilder output = new();
    readonly StringBuilder errors = new();

    ItaIngestProcess(Process process) => this.process = process;

    public string Output
    {
        get
        {
            lock (output)
            {
                return output.ToString();
            }
        }
    }

    public string Errors
    {
        get
        {
            lock (errors)
            {
                return errors.ToString();
            }
        }
    }

    public bool HasExited => process.HasExited;

    public static ItaIngestProcess Start(string workingFolder, params string[] args) => Start(workingFolder, "", args);

    /// <summary>Starts it by another program that becomes it, such as one that gives up root's rights.</summary>
    public static ItaIngestProcess StartBy(string[] starter, string workingFolder, params string[] args) => Start(workingFolder, "", args, starter);

    // What stands before the program's own name: variables of its environment, or the program that becomes it.
    static ItaIngestProcess Start(string workingFolder, string input, string[] args, params string[] before)
    {
        // env replaces itself by the program, so its process is the program's; a shell without job control starts what it puts into the
        // background deaf to Ctrl-C, and the tests' children would inherit that.
        var start = new ProcessStartInfo("env")
        {
            WorkingDirectory = workingFolder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var arg in (string[])["--default-signal=INT", .. before, "dotnet", "exec", Path.Combine(AppContext.BaseDirectory, "ita-ingest.dll"), .. args])
        {
            start.ArgumentList.Add(arg);
        }

        var running = new ItaIngestProcess(new Process { StartInfo = start });
        running.process.OutputDataReceived += (_, line) => Append(running.output, line.Data);
        running.process.ErrorDataReceived += (_, line) => Append(running.errors, line.Data);
        running.process.Start();
        running.process.BeginOutputReadLine();
        running.process.BeginErrorReadLine();
        running.process.StandardInput.Write(input);
        running.process.StandardInput.Close();
        return running;
    }

    /// <summary>Runs to the end with text on its standard input.</summary>
    public static async Task<(int Code, string Output, string Errors)> RunWithInputAsync(string workingFolder, string input, params string[] args)
    {
        using var running = Start(workingFolder, input, args);
        var code = await running.EndAsync();
        return (code, running.Output, running.Errors);
    }

    /// <summary>Runs to the end and gives the exit code.</summary>
    public static async Task<(int Code, string Output, string Errors)> RunAsync(string workingFolder, params string[] args)
    {
        using var running = Start(workingFolder, args);
        var code = await running.EndAsync();
        return (code, running.Output, running.Errors);
    }

    /// <summary>The same with variables of the environment.</summary>
    public static async Task<(int Code, string Output, string Errors)> RunAsync(string workingFolder, IReadOnlyDictionary<string, string> variables, params string[] args)
    {
        using var running = Start(workingFolder, "", args, [.. variables.Select(variable => $"{variable.Key}={variable.Value}")]);
        var code = await running.EndAsync();
        return (code, running.Output, running.Errors);
    }

    public async Task<int> EndAsync()
    {
        using var patience = new CancellationTokenSource(Patience);
        await process.WaitForExitAsync(patience.Token);
        return process.ExitCode;
    }

    /// <summary>kill -9 of this process alone: its children must find out by themselves.</summary>
    public async Task KillAsync()
    {
        await SignalAsync("KILL");
        await EndAsync();
    }

    /// <summary>kill -9 of one of the program's own children; false where it has none now.</summary>
    public async Task<bool> KillAChildAsync(Random random)
    {
        var all = string.Join(' ', Directory.EnumerateDirectories(string.Create(CultureInfo.InvariantCulture, $"/proc/{process.Id}/task")).Select(ChildrenOf))
            .Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (all.Length == 0)
        {
            return false;
        }

        await SignalAsync("KILL", all[random.Next(all.Length)]);
        return true;

        static string ChildrenOf(string task)
        {
            try
            {
                return File.ReadAllText(Path.Combine(task, "children"));
            }
            catch (IOException)
            {
                return ""; // the thread has ended
            }
        }
    }

    public Task SignalAsync(string signal) => SignalAsync(signal, process.Id.ToString(CultureInfo.InvariantCulture));

    /// <summary>Waits until something holds; fails with the program's own words when it ends or the patience runs out.</summary>
    public async Task UntilAsync(Func<bool> holds, string what)
    {
        var clock = Stopwatch.StartNew();
        while (!holds())
        {
            Assert.False(process.HasExited, $"The program ended before {what}:\n{Errors}");
            Assert.True(clock.Elapsed < Patience, $"Waited in vain for {what}:\n{Errors}");
            await Task.Delay(50);
        }
    }

    public void Dispose()
    {
        if (!process.HasExited)
        {
            process.Kill(entireProcessTree: true);
        }

        process.Dispose();
    }

    static async Task SignalAsync(string signal, string id)
    {
        using var kill = Process.Start("sh", ["-c", $"kill -{signal} {id} 2>/dev/null"]);
        await kill.WaitForExitAsync();
    }

    static void Append(StringBuilder text, string? line)
    {
        // Null tells the end of the stream.
        if (line is not null)
        {
            lock (text)
            {
                text.AppendLine(line);
            }
        }
    }
}
