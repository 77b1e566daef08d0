using ItaIngest.Pipeline;
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
