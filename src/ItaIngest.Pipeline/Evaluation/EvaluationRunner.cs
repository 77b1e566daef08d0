using System.Diagnostics;
using ItaIngest.Model.Results;

namespace ItaIngest.Pipeline.Evaluation;

/// <summary>Walks a corpus folder and scores what the program reads from every file that has a truth.</summary>
/// <param name="read">Reads one file into a record.</param>
public sealed class EvaluationRunner(Func<string, CancellationToken, Task<IngestResult>> read)
{
    /// <summary>The files of a report that are scored, where they are there.</summary>
    public static IReadOnlyList<string> FileNames { get; } = ["source.docx", "source.pdf", "scan.pdf"];

    /// <summary>Scores every report below a folder; a folder is a report when it holds <see cref="TruthFile.Name"/>.</summary>
    /// <param name="corpus">The folder.</param>
    /// <param name="files">Which of <see cref="FileNames"/>; null: all.</param>
    /// <param name="progress">Told the path of each file as it begins.</param>
    /// <param name="cancellation">Stops between files and within them.</param>
    /// <exception cref="DirectoryNotFoundException">There is no such folder.</exception>
    /// <exception cref="InvalidDataException">A truth file is not one, or the folder has none.</exception>
    public async Task<EvaluationReport> RunAsync(
        string corpus, IReadOnlyCollection<string>? files = null, IProgress<string>? progress = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(corpus);
        var truths = Directory.GetFiles(corpus, TruthFile.Name, SearchOption.AllDirectories).Order(StringComparer.Ordinal).ToList();
        if (truths.Count == 0)
        {
            throw new InvalidDataException($"{corpus} holds no {TruthFile.Name}; a report is a folder with one beside its files.");
        }

        var scores = new List<DocumentScore>();
        foreach (var truthPath in truths)
        {
            var truth = TruthFile.Parse(await File.ReadAllTextAsync(truthPath, cancellation).ConfigureAwait(false));
            foreach (var path in FileNames.Where(n => files?.Contains(n) ?? true).Select(n => Path.Combine(Path.GetDirectoryName(truthPath)!, n)))
            {
                if (File.Exists(path))
                {
                    scores.Add(await ScoreAsync(corpus, path, truth, progress, cancellation).ConfigureAwait(false));
                }
            }
        }

        return new EvaluationReport(Name(corpus), scores);
    }

    // The path below the folder of corpora, where there is one: 'families/dev'.
    static string Name(string corpus)
    {
        var parts = Path.GetFullPath(corpus).Split(Path.DirectorySeparatorChar, StringSplitOptions.RemoveEmptyEntries);
        var corpora = Array.LastIndexOf(parts, "corpora");
        return corpora >= 0 && corpora < parts.Length - 1 ? string.Join('/', parts[(corpora + 1)..]) : parts[^1];
    }

    async Task<DocumentScore> ScoreAsync(
        string corpus, string path, TruthFile truth, IProgress<string>? progress, CancellationToken cancellation)
    {
        var name = Path.GetRelativePath(corpus, path).Replace(Path.DirectorySeparatorChar, '/');
        progress?.Report(name);
        var clock = Stopwatch.StartNew();
        var result = await read(path, cancellation).ConfigureAwait(false);
        return Evaluator.Evaluate(name, truth, result, Math.Round(clock.Elapsed.TotalSeconds, 3));
    }
}
