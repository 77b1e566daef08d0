using ItaIngest.Pipeline;
using ItaIngest.Reading.Isolation;
using ItaIngest.Storage;

namespace ItaIngest.HostTests;

/// <summary>A root of one test's own, and documents to drop there.</summary>
sealed class Sandbox : IDisposable
{
    public Sandbox() => Folders = RootFolders.At(System.IO.Path.Combine(Path, "root"));

    public string Path { get; } = Directory.CreateTempSubdirectory("ita-host-").FullName;

    public RootFolders Folders { get; set; }

    public string this[string relative] => System.IO.Path.Combine(Path, relative);

    public DocumentStore Store => new(Folders.Store.Open());

    /// <summary>How a pool of a test starts a reader: the one that was compiled ahead of time where the launcher has made it, as everywhere.</summary>
    public static ReaderCommand Reader => ReaderCommand.Compiled ?? Itself;

    /// <summary>How a pool of a test starts the real program as a reader.</summary>
    public static ReaderCommand Itself { get; } = new("dotnet", ["exec", System.IO.Path.Combine(AppContext.BaseDirectory, "ita-ingest.dll"), ReaderCommand.Verb]);

    /// <summary>A small real report; the comment after its end makes other bytes of it, and readers pass over it.</summary>
    public static byte[] Report(int number) =>
        [.. File.ReadAllBytes(Corpus("san-na-meng-2568/source.pdf")), .. System.Text.Encoding.ASCII.GetBytes($"\n% {number}\n")];

    public static string Corpus(string relative)
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var path = System.IO.Path.Combine(folder.FullName, "corpora", "reports", relative);
            if (File.Exists(path))
            {
                return path;
            }
        }

        throw new FileNotFoundException("corpora/reports/" + relative);
    }

    public string Write(string relative, byte[] bytes)
    {
        var path = this[relative];
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(path)!);
        File.WriteAllBytes(path, bytes);
        return path;
    }

    /// <summary>Puts a file into the inbox by rename, as a share or a browser does when it has finished.</summary>
    public void Drop(string name, byte[] bytes)
    {
        var outside = Write("outside.tmp", bytes);
        var inside = System.IO.Path.Combine(Folders.Inbox, name);
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(inside)!);
        File.Move(outside, inside);
    }

    /// <summary>Starts a watcher of the root and waits until it is up: a signal during its start would end it as the system does.</summary>
    public Task<ItaIngestProcess> WatchAsync(params string[] more) => WatchByAsync([], more);

    /// <summary>The same, started by another program that becomes the watcher.</summary>
    public async Task<ItaIngestProcess> WatchByAsync(string[] starter, params string[] more)
    {
        var watcher = ItaIngestProcess.StartBy(
            starter, Path, ["watch", "--root", Folders.Root, "--archive", Folders.Archive, "--settle", "0.2", "--jobs", "2", "--lang", "en", .. more]);
        await watcher.UntilAsync(() => watcher.Errors.Contains("Watching", StringComparison.Ordinal), "the watcher is up");
        return watcher;
    }

    /// <summary>Whether nothing waits in inbox or work, and the ledger is closed over so many documents.</summary>
    public bool IsAtRest(int documents) =>
        !Directory.EnumerateFiles(Folders.Inbox, "*", SearchOption.AllDirectories).Any()
        && !Directory.EnumerateFileSystemEntries(Folders.Work).Any()
        && File.Exists(Folders.Database)
        && Store.List() is var list && list.Count == documents
        && list.All(document => document.State is DocumentState.Done or DocumentState.Rejected);

    /// <summary>Where a file with these bytes stands, among inbox, work, archive and rejected.</summary>
    public IReadOnlyList<string> CopiesOf(byte[] bytes) =>
        [.. new[] { Folders.Inbox, Folders.Work, Folders.Archive, Folders.Rejected }
            .Where(Directory.Exists)
            .SelectMany(folder => Directory.EnumerateFiles(folder, "*", new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = 0 }))
            .Where(path => !path.EndsWith(".ita-part", StringComparison.Ordinal) && new FileInfo(path) is { Exists: true } file
                && file.Length == bytes.Length && File.ReadAllBytes(path).AsSpan().SequenceEqual(bytes))];

    public void Dispose()
    {
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(Path, recursive: true);
    }
}
