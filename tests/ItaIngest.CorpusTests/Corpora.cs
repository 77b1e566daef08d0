using System.Diagnostics;
using ItaIngest.Model.Results;
using ItaIngest.Pipeline;
using ItaIngest.Pipeline.Evaluation;
using ItaIngest.Reading;
using Microsoft.Extensions.Logging.Abstractions;

namespace ItaIngest.CorpusTests;

/// <summary>The corpora of the checkout, read by the program in this process.</summary>
static class Corpora
{
    /// <summary>The folder that holds ItaIngest.sln.</summary>
    public static string Root { get; } = FindUp("ItaIngest.sln");

    /// <summary>Names of the reports below <c>corpora/reports</c>.</summary>
    public static IReadOnlyList<string> Reports { get; } =
        [.. Directory.GetDirectories(Path.Combine(Root, "corpora", "reports")).Select(d => Path.GetFileName(d)!).Order(StringComparer.Ordinal)];

    /// <summary>A file of a report.</summary>
    public static string At(params string[] parts) => Path.Combine([Root, "corpora", .. parts]);

    /// <summary>Reads a file into its record.</summary>
    public static async Task<IngestResult> ReadAsync(string path, CancellationToken cancellation)
    {
        using var reader = new DocumentReader();
        var pipeline = new IngestPipeline(
            (file, cancel) => Task.FromResult(reader.Read(file, null, cancel)), new IngestOptions(), TimeProvider.System, NullLogger<IngestPipeline>.Instance);
        return await pipeline.IngestAsync(path, Path.GetRelativePath(Root, path).Replace('\\', '/'), cancellation);
    }

    /// <summary>Reads a file and scores it against the truth beside it.</summary>
    public static async Task<(IngestResult Result, DocumentScore Score)> ScoreAsync(string path, CancellationToken cancellation)
    {
        var truth = TruthFile.Parse(await File.ReadAllTextAsync(Path.Combine(Path.GetDirectoryName(path)!, TruthFile.Name), cancellation));
        var result = await ReadAsync(path, cancellation);
        return (result, Evaluator.Evaluate(Path.GetFileName(path), truth, result));
    }

    /// <summary>What the validator of the published schema finds wrong with a record; empty when it is valid.</summary>
    public static async Task<string> SchemaFaultsAsync(string json, CancellationToken cancellation)
    {
        var file = Path.GetTempFileName();
        try
        {
            await File.WriteAllTextAsync(file, json, cancellation);
            var arguments = new[] { Path.Combine(Root, "native", "validate.mjs"), Path.Combine(Root, "docs", "schema", "ita-report-1.schema.json"), file };
            using var node = Process.Start(new ProcessStartInfo("node", arguments) { RedirectStandardOutput = true, RedirectStandardError = true })!;
            var errors = node.StandardError.ReadToEndAsync(cancellation);
            var said = await node.StandardOutput.ReadToEndAsync(cancellation) + await errors;
            await node.WaitForExitAsync(cancellation);
            return node.ExitCode == 0 ? "" : said;
        }
        finally
        {
            File.Delete(file);
        }
    }

    static string FindUp(string name)
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, name)))
            {
                return folder.FullName;
            }
        }

        throw new InvalidOperationException($"{name} was not found above {AppContext.BaseDirectory}.");
    }
}
