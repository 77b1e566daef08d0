using System.Diagnostics;
using System.Globalization;
using ItaIngest.Pipeline;
using ItaIngest.Servers;
using ItaIngest.Storage.Databases;

namespace ItaIngest.Benchmarks;

/// <summary>
/// Several worker processes on one PostgreSQL and one RabbitMQ against one process that does as many documents at a time, or one a core: the same documents through
/// <c>watch</c>, each setting on a root and a database of its own. What counts is the later half, when the code of all processes is compiled.
/// </summary>
static class WorkerScaling
{
    const int Processes = 4;
    static readonly TimeSpan Longest = TimeSpan.FromMinutes(30);

    internal static int Run(int documents, string[] files)
    {
        if (PostgresServer.Find() is not { } binaries || !RabbitServer.IsInstalled)
        {
            Console.Error.WriteLine("PostgreSQL or RabbitMQ is not installed (native/apt-packages-test.txt)");
            return 3;
        }

        using var postgres = new PostgresServer(binaries, isSafe: true);
        Show($"{documents} documents of {files.Length} files, {Environment.ProcessorCount} cores");
        Show($"| processes | at a time in each | documents/s, whole | later half |");
        Show($"|---|---|---|---|");
        var usual = Measure(postgres, documents, files, processes: 1, jobs: Environment.ProcessorCount);
        var alone = Measure(postgres, documents, files, processes: 1, jobs: Processes);
        var together = Measure(postgres, documents, files, Processes, jobs: 1);
        Show($"{Processes} against one: {together / Math.Max(usual, alone):F2}");
        return 0;
    }

    static double Measure(PostgresServer postgres, int documents, string[] files, int processes, int jobs)
    {
        var path = Directory.CreateTempSubdirectory("ita-workers-").FullName;
        var workers = new List<KillWorker>();
        using var rabbit = new RabbitServer();
        try
        {
            var store = postgres.MakeDatabase(string.Create(CultureInfo.InvariantCulture, $"workers{processes}x{jobs}"));
            var folders = RootFolders.At(Path.Combine(path, "root")) with { Store = StorePlace.OnServer(store) };
            folders.Create();
            _ = ArchiveCopies.Make(files, documents, folders.Inbox);
            var clock = Stopwatch.StartNew();
            for (var i = 0; i < processes; i++)
            {
                workers.Add(new KillWorker(path, ["watch", "--root", folders.Root, "--store", store, "--queue", rabbit.Address, "--settle", "0.2", "--jobs", jobs.ToString(CultureInfo.InvariantCulture), "--port", "0", "--lang", "en"]));
            }

            var half = Reach(documents / 2);
            var whole = Reach(documents);
            var rate = (whole.Done - half.Done) / (whole.Seconds - half.Seconds);
            Show($"| {processes} | {jobs} | {documents / whole.Seconds:F1} | {rate:F1} |");
            return rate;

            (int Done, double Seconds) Reach(int count)
            {
                while (true)
                {
                    var done = Directory.EnumerateFiles(folders.Archive, "*", SearchOption.AllDirectories).Count();
                    if (done >= count)
                    {
                        return (done, clock.Elapsed.TotalSeconds);
                    }

                    if (clock.Elapsed > Longest)
                    {
                        throw new TimeoutException(string.Join("\n\n", workers.Select(worker => worker.LastWords)));
                    }

                    Thread.Sleep(500);
                }
            }
        }
        finally
        {
            workers.ForEach(worker => worker.Dispose());
            Directory.Delete(path, recursive: true);
        }
    }

    static void Show(FormattableString line) => Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));
}
