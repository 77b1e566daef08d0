using System.Diagnostics;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using ItaIngest.Pipeline;
using ItaIngest.Storage;
using ItaIngest.Storage.Databases;

namespace ItaIngest.Servers;

/// <summary>
/// Real workers over one folder, one PostgreSQL and one RabbitMQ, while any of them is killed (SIGKILL) at random moments. Afterwards every
/// document must be done exactly once, with all its names, and every byte in its place.
/// </summary>
sealed class KillRun : IDisposable
{
    // Without a file that moved.
    static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);
    static readonly TimeSpan BetweenLines = TimeSpan.FromMinutes(1);

    readonly KillPlan plan;
    readonly Action<string> tell;
    readonly Random random;
    readonly string path = Directory.CreateTempSubdirectory("ita-kills-").FullName;
    readonly RootFolders folders;
    readonly PostgresServer postgres;
    readonly RabbitServer rabbit = new();
    readonly string store;
    readonly List<KillWorker> workers = [];
    readonly Dictionary<string, List<string>> dropped = [];
    readonly Dictionary<string, int> kills = [];

    /// <summary>Starts both servers.</summary>
    /// <param name="plan">How many of what.</param>
    /// <param name="tell">Hears how it goes.</param>
    public KillRun(KillPlan plan, Action<string> tell)
    {
        (this.plan, this.tell) = (plan, tell);
        random = new Random(plan.Seed);
        postgres = new PostgresServer(PostgresServer.Find()!, isSafe: true);
        store = postgres.MakeDatabase("kills");
        folders = RootFolders.At(Path.Combine(path, "root")) with { Store = StorePlace.OnServer(store) };
        folders.Create();
    }

    /// <summary>Runs it; returns what is wrong at the end: nothing.</summary>
    public IReadOnlyList<string> Run()
    {
        tell(string.Create(CultureInfo.InvariantCulture, $"seed {plan.Seed}: {plan.Documents} documents, {plan.Workers} workers, {plan.Kills} kills; {path}"));
        for (var i = 0; i < plan.Workers; i++)
        {
            workers.Add(new KillWorker(path, ["watch", "--root", folders.Root, "--store", store, "--queue", rabbit.Address, "--settle", "0.2", "--jobs", "2", "--lang", "en"]));
        }

        // RabbitMQ has the names of new queues on the disk some seconds after they were made.
        WaitFor(() => workers.Any(worker => worker.IsUp), "the first worker is up");
        Thread.Sleep(TimeSpan.FromSeconds(6));
        var clock = Stopwatch.StartNew();
        var (next, killed) = (0, 0);
        while (killed < plan.Kills || next < plan.Documents)
        {
            // As many documents for each kill as there are for all.
            for (var until = plan.Kills == 0 ? plan.Documents : (int)((long)plan.Documents * (killed + 1) / plan.Kills); next < Math.Min(until, plan.Documents); next++)
            {
                Drop(next);
            }

            Thread.Sleep(random.Next(50, plan.MostPauseMs));
            workers.ForEach(worker => worker.EnsureRunning());
            if (killed < plan.Kills)
            {
                KillOne(killed++);
                if (killed % 10 == 0)
                {
                    tell(string.Create(CultureInfo.InvariantCulture, $"{clock.Elapsed.TotalSeconds:0} s: {killed} kills ({Kinds()}), {next} dropped, {Standing()}"));
                }
            }
        }

        WaitFor(IsAtRest, "everything is brought in");
        tell(string.Create(CultureInfo.InvariantCulture, $"{clock.Elapsed.TotalSeconds:0} s: at rest after {killed} kills ({Kinds()}), {workers.Sum(worker => worker.Starts)} starts of workers"));
        return Faults();
    }

    public void Dispose()
    {
        workers.ForEach(worker => worker.Dispose());
        rabbit.Dispose();
        postgres.Dispose();
        Directory.Delete(path, recursive: true);
    }

    // Dropped by rename, as a share does; every tenth is no report, and every seventh comes under a second name too.
    void Drop(int number)
    {
        byte[] bytes = number % 10 == 9
            ? Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"this is no report, {number}"))
            : [.. plan.Document, .. Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"\n% {number}\n"))];
        var names = dropped[Convert.ToHexStringLower(SHA256.HashData(bytes))] = [string.Create(CultureInfo.InvariantCulture, $"ปี{number % 3}/{number}.pdf")];
        if (number % 7 == 6)
        {
            names.Add(string.Create(CultureInfo.InvariantCulture, $"again/{number}.pdf"));
        }

        foreach (var name in names)
        {
            var outside = Path.Combine(path, "outside.tmp");
            File.WriteAllBytes(outside, bytes);
            Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(folders.Inbox, name))!);
            File.Move(outside, Path.Combine(folders.Inbox, name));
        }
    }

    // Of ten kills eight are workers'; servers stay away for up to a second.
    void KillOne(int number)
    {
        var kind = (number % 10) switch { 3 => "RabbitMQ", 7 => "PostgreSQL", _ => "worker" };
        kills[kind] = kills.GetValueOrDefault(kind) + 1;
        switch (kind)
        {
            case "RabbitMQ":
                rabbit.Kill();
                Thread.Sleep(random.Next(1000));
                rabbit.Start();
                break;
            case "PostgreSQL":
                postgres.Kill();
                Thread.Sleep(random.Next(1000));
                postgres.Start();
                break;
            default:
                workers[random.Next(workers.Count)].Kill();
                break;
        }
    }

    void WaitFor(Func<bool> holds, string what)
    {
        var (standing, told) = (Standing(), Stopwatch.StartNew());
        for (var clock = Stopwatch.StartNew(); !holds(); Thread.Sleep(200))
        {
            workers.ForEach(worker => worker.EnsureRunning());
            if (told.Elapsed > BetweenLines)
            {
                tell(standing);
                told.Restart();
            }

            if (standing != Standing())
            {
                standing = Standing();
                clock.Restart();
            }

            if (clock.Elapsed > Patience)
            {
                throw new TimeoutException($"Waited in vain until {what}. {Standing()}\n{string.Join("\n\n", workers.Select(worker => worker.LastWords))}");
            }
        }
    }

    bool IsAtRest() => Files(folders.Inbox).Count == 0 && Files(folders.Work).Count == 0 && List().All(document => document.State is DocumentState.Done or DocumentState.Rejected);

    IReadOnlyList<DocumentEntry> List()
    {
        using var database = folders.Store.Open();
        return new DocumentStore(database).List();
    }

    string Kinds() => string.Join(", ", kills.Select(pair => string.Create(CultureInfo.InvariantCulture, $"{pair.Key} {pair.Value}")));

    string Standing() => string.Create(CultureInfo.InvariantCulture, $"inbox {Files(folders.Inbox).Count}, work {Files(folders.Work).Count}, archive {Files(folders.Archive).Count}, rejected {Files(folders.Rejected).Count}");

    List<string> Faults()
    {
        var faults = new List<string>();
        var documents = List().ToDictionary(document => document.Sha256);
        foreach (var (sha256, names) in dropped)
        {
            if (!documents.Remove(sha256, out var document))
            {
                faults.Add($"{names[0]} is not in the ledger");
                continue;
            }

            if (document.Completions != 1)
            {
                faults.Add(string.Create(CultureInfo.InvariantCulture, $"{names[0]} was completed {document.Completions} times"));
            }

            var expected = int.Parse(Path.GetFileNameWithoutExtension(names[0]), CultureInfo.InvariantCulture) % 10 == 9 ? DocumentState.Rejected : DocumentState.Done;
            if (document.State != expected)
            {
                faults.Add($"{names[0]} is {document.State} {document.RejectionCode}");
            }

            if (!document.Sightings.Select(sighting => sighting.Name).Order(StringComparer.Ordinal).SequenceEqual(names.Order(StringComparer.Ordinal)))
            {
                faults.Add($"{names[0]} has the names {string.Join(", ", document.Sightings.Select(sighting => sighting.Name))}");
            }

            if (!File.Exists(folders.RecordFile(sha256)))
            {
                faults.Add($"{names[0]} has no file of its record");
            }
        }

        faults.AddRange(documents.Values.Select(document => $"{document.Name} was never dropped"));
        faults.AddRange(Misplaced());
        return faults;
    }

    // Every document's bytes are in the archive once, or among the rejected once for each of its names, and nothing else is anywhere.
    IEnumerable<string> Misplaced()
    {
        var found = new[] { folders.Inbox, folders.Work, folders.Archive, folders.Rejected }.SelectMany(Files).Where(file => !file.EndsWith(".reason.txt", StringComparison.Ordinal))
            .ToLookup(file => Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(file))));
        foreach (var (sha256, names) in dropped)
        {
            var copies = found[sha256].ToList();
            if (copies.Count != (copies.Any(copy => copy.StartsWith(folders.Rejected, StringComparison.Ordinal)) ? names.Count : 1))
            {
                yield return $"{names[0]} has its bytes at: {string.Join(", ", copies)}";
            }
        }

        foreach (var other in found.Where(group => !dropped.ContainsKey(group.Key)))
        {
            yield return $"{other.First()} holds bytes that were never dropped";
        }
    }

    static List<string> Files(string folder)
    {
        while (true)
        {
            try
            {
                return [.. Directory.EnumerateFiles(folder, "*", new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = 0 })];
            }
            catch (DirectoryNotFoundException)
            {
                // A worker took a folder away meanwhile: again.
            }
        }
    }
}
