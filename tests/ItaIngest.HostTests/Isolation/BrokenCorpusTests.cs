using System.Collections.Concurrent;
using System.Text.Encodings.Web;
using System.Text.Json;
using ItaIngest.Model.Json;
using ItaIngest.Model.Results;
using ItaIngest.Pipeline;
using ItaIngest.Reading.Isolation;
using ItaIngest.Training.Hostile;
using Microsoft.Extensions.Logging.Abstractions;

namespace ItaIngest.HostTests.Isolation;

/// <summary>
/// Every file of corpora/broken/made through real reader processes. Its answer is kept in expected.json: the code of its rejection, or its
/// status and the codes of what was told. <c>ITA_WRITE_BROKEN=1</c> writes that file anew, for a person to look through.
/// </summary>
public sealed class BrokenCorpusTests
{
    static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    static string Root => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(Sandbox.Corpus("san-na-meng-2568/source.pdf"))!, "..", "..", ".."));

    static string Folder => Path.Combine(Root, "corpora", "broken", "made");

    [Fact]
    public async Task Every_file_has_its_answer()
    {
        var answers = await AnswersAsync(Directory.GetFiles(Folder).Where(f => Path.GetFileName(f) != "expected.json"));
        var file = Path.Combine(Folder, "expected.json");
        if (Environment.GetEnvironmentVariable("ITA_WRITE_BROKEN") is not null)
        {
            await File.WriteAllTextAsync(file, JsonSerializer.Serialize(answers, Readable) + "\n");
        }

        var expected = JsonSerializer.Deserialize<SortedDictionary<string, string>>(await File.ReadAllTextAsync(file))!;
        Assert.True(expected.Count >= 300, $"{expected.Count} files");
        var differences = answers.Keys.Union(expected.Keys)
            .Where(name => answers.GetValueOrDefault(name) != expected.GetValueOrDefault(name))
            .Select(name => $"{name}: expected {expected.GetValueOrDefault(name)}, got {answers.GetValueOrDefault(name)}");
        Assert.Equal("", string.Join("\n", differences));
        Assert.DoesNotContain(answers.Values, a => a.Contains(RejectionCodes.ProgramFault, StringComparison.Ordinal));
    }

    [Fact]
    public void The_files_are_those_that_the_command_makes()
    {
        var made = HostileCorpus.Make(Root);
        Assert.Equal(made.Count, made.Select(f => f.Name).Distinct().Count());
        foreach (var file in made)
        {
            var kept = File.ReadAllBytes(Path.Combine(Folder, file.Name));
            Assert.True(kept.AsSpan().SequenceEqual(file.Bytes), file.Name);
        }

        Assert.Equal(made.Count + 1, Directory.GetFiles(Folder).Length);
    }

    static async Task<SortedDictionary<string, string>> AnswersAsync(IEnumerable<string> files)
    {
        using var pool = new ReaderPool(Sandbox.Reader, 2);
        var options = new IngestOptions();
        var pipeline = new IngestPipeline(
            (path, cancel) => pool.ReadAsync(path, options.Reading, cancel), options, TimeProvider.System, NullLogger<IngestPipeline>.Instance,
            analyse: AnalysisApart.By(pool, options));
        var answers = new ConcurrentDictionary<string, string>();
        await Parallel.ForEachAsync(files, new ParallelOptions { MaxDegreeOfParallelism = 2 }, async (file, cancel) =>
        {
            var name = Path.GetFileName(file);
            var record = await pipeline.IngestOneOfManyAsync(file, name, cancel);
            Assert.Equal(record.Source.Sha256, ItaJson.Read(ItaJson.Write(record)).Source.Sha256);
            answers[name] = AnswerOf(record);
        });
        return new SortedDictionary<string, string>(answers, StringComparer.Ordinal);
    }

    static string AnswerOf(IngestResult record)
    {
        if (record.Rejection is { } rejection)
        {
            Assert.True(rejection.Message.Length > 30 && rejection.MessageThai.Any(c => c is >= 'ก' and <= '๙'), rejection.ToString());
            return rejection.Code;
        }

        // An answer without a reason is none: what is partial says why.
        var told = record.Diagnostics.Select(d => d.Code).Distinct().Order(StringComparer.Ordinal).ToList();
        Assert.True(record.Status == IngestStatus.Complete || record.Diagnostics.Any(d => d.Severity == Severity.Error), record.Source.Name);
        return string.Join(' ', [record.Status.ToString().ToLowerInvariant(), .. told]);
    }
}
