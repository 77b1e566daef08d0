using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace ItaIngest.Benchmarks;

/// <summary>
/// Drops many damaged and hostile files into a real worker's inbox, a few hundred at a time, and looks at the worker's memory and handles
/// all the while. Each is another file: a number stands after the end of a copy of <c>corpora/broken/made</c>.
/// </summary>
static class HostileSoak
{
    const int AtOnce = 400;
    static readonly TimeSpan Longest = TimeSpan.FromMinutes(10);

    internal static int Run(int files, string program)
    {
        var sources = Directory.GetFiles(Path.Combine(QueueSpeed.Corpora(), "..", "broken", "made")).Where(path => !path.EndsWith(".json", StringComparison.Ordinal)).Order(StringComparer.Ordinal).ToArray();
        var root = Directory.CreateTempSubdirectory("ita-hostile-").FullName;
        using var worker = Start(program, root);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{files} files made of {sources.Length}, {Environment.ProcessorCount} cores; root {root}"));
        Console.WriteLine("| files answered | archived | rejected | worker MiB | its handles | readers MiB | readers | minutes |");
        Console.WriteLine("|---|---|---|---|---|---|---|---|");
        var clock = Stopwatch.StartNew();
        for (var dropped = 0; dropped < files;)
        {
            var until = Math.Min(files, dropped + AtOnce);
            for (; dropped < until; dropped++)
            {
                Drop(root, sources[dropped % sources.Length], dropped);
            }

            Wait(root, worker, dropped);
            Show(root, worker, clock.Elapsed);
        }

        var left = Directory.GetFiles(Path.Combine(root, "inbox"), "*", SearchOption.AllDirectories).Length + Directory.GetFileSystemEntries(Path.Combine(root, "work")).Length;
        using (var stop = Process.Start("kill", ["-TERM", worker.Id.ToString(CultureInfo.InvariantCulture)]))
        {
            stop.WaitForExit();
        }

        worker.WaitForExit();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"left in inbox and work: {left}; the worker's exit code on SIGTERM: {worker.ExitCode}"));
        Directory.Delete(root, recursive: true);
        return left == 0 && worker.ExitCode is 0 or 4 ? 0 : 1;
    }

    static Process Start(string program, string root)
    {
        var worker = Process.Start(new ProcessStartInfo("dotnet", ["exec", program, "watch", "--root", root, "--settle", "0.2", "--lang", "en", "--port", "0"])
        {
            RedirectStandardError = true, RedirectStandardOutput = true,
        })!;
        worker.ErrorDataReceived += static (_, _) => { };
        worker.OutputDataReceived += static (_, _) => { };
        worker.BeginErrorReadLine();
        worker.BeginOutputReadLine();
        while (!Directory.Exists(Path.Combine(root, "inbox")))
        {
            Thread.Sleep(200);
        }

        return worker;
    }

    static void Drop(string root, string source, int number)
    {
        var outside = Path.Combine(root, "outside");
        File.WriteAllBytes(outside, [.. File.ReadAllBytes(source), .. Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"\n% {number}\n"))]);
        File.Move(outside, Path.Combine(root, "inbox", string.Create(CultureInfo.InvariantCulture, $"{number:D6}{Path.GetExtension(source)}")));
    }

    static void Wait(string root, Process worker, int dropped)
    {
        var waited = Stopwatch.StartNew();
        while (Archived(root) + Rejected(root) < dropped)
        {
            if (worker.HasExited || waited.Elapsed > Longest)
            {
                throw new InvalidOperationException($"{Archived(root) + Rejected(root)} of {dropped} files were answered, and no more in {waited.Elapsed}; the worker {(worker.HasExited ? "has ended" : "still runs")}.");
            }

            Thread.Sleep(500);
        }
    }

    static int Archived(string root) => Directory.EnumerateFiles(Path.Combine(root, "archive"), "*", SearchOption.AllDirectories).Count();

    static int Rejected(string root) => Directory.EnumerateFiles(Path.Combine(root, "rejected"), "*.reason.txt").Count();

    static void Show(string root, Process worker, TimeSpan elapsed)
    {
        var readers = Children(worker.Id).Select(MemoryOf).ToList();
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"| {Archived(root) + Rejected(root)} | {Archived(root)} | {Rejected(root)} | {MemoryOf(worker.Id) >> 20} | {Directory.GetFiles($"/proc/{worker.Id}/fd").Length} | {readers.Sum() >> 20} | {readers.Count} | {elapsed.TotalMinutes:F1} |"));
    }

    static List<int> Children(int parent) => Directory.GetDirectories($"/proc/{parent}/task").SelectMany(ChildrenOfThread).ToList();

    static int[] ChildrenOfThread(string thread)
    {
        try
        {
            return [.. File.ReadAllText(Path.Combine(thread, "children")).Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(id => int.Parse(id, CultureInfo.InvariantCulture))];
        }
        catch (IOException)
        {
            return []; // ended meanwhile
        }
    }

    // Resident, in bytes.
    static long MemoryOf(int process)
    {
        try
        {
            using var running = Process.GetProcessById(process);
            return running.WorkingSet64;
        }
        catch (Exception e) when (e is ArgumentException or InvalidOperationException)
        {
            return 0; // ended meanwhile
        }
    }
}
