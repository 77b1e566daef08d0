using System.Diagnostics;
using System.Globalization;
using System.IO.Compression;
using ItaIngest.Model.Pages;
using ItaIngest.Pipeline;
using ItaIngest.Pipeline.Readings;
using ItaIngest.Reading;
using ItaIngest.Reading.Isolation;
using Microsoft.Extensions.Logging.Abstractions;

namespace ItaIngest.Benchmarks;

/// <summary>What a stored reading costs (<c>-- readings FILE...</c>): its size, and the processor time of keeping, loading and analysing it.</summary>
static class ReadingsCost
{
    const int Rounds = 15;

    internal static int Run(string[] files)
    {
        var folder = Directory.CreateTempSubdirectory("ita-readings-").FullName;
        using var reader = new DocumentReader();
        var documents = files.Select((file, i) => (Sha: $"{i:x64}", Document: reader.Read(file))).ToList();
        var pages = documents.Sum(d => Math.Max(1, d.Document.Pages.Count));
        var stored = new StoredReadings(folder, NullLogger<StoredReadings>.Instance);
        var key = ReadingKey.Of(new IngestOptions());
        var pipeline = new IngestPipeline((_, _) => throw new UnreachableException(), new IngestOptions(), TimeProvider.System, NullLogger<IngestPipeline>.Instance);
        documents.ForEach(d => stored.Keep(d.Sha, new StoredReading(key, d.Document)));
        Show($"{files.Length} files, {pages} pages; a page: plain {documents.Sum(d => (long)DocumentBytes.Of(d.Document).Length) / pages} bytes, stored {documents.Sum(d => new FileInfo(stored.FileOf(d.Sha)).Length) / pages}, file {files.Sum(f => new FileInfo(f).Length) / pages}");
        foreach (var quality in (int[])[1, 4, 5, 9])
        {
            var plain = documents.Select(d => DocumentBytes.Of(d.Document)).ToList();
            var size = plain.Sum(bytes => (long)Pack(bytes, quality));
            Show($"  Brotli {quality}: {size / pages,6} bytes a page, {Time(() => plain.ForEach(bytes => Pack(bytes, quality)), pages),6:F3} ms");
        }

        Show($"  keep                {Time(() => documents.ForEach(d => stored.Keep(d.Sha, new StoredReading(key, d.Document))), pages),6:F3} ms a page, processor time, median of {Rounds}");
        Show($"  load                {Time(() => documents.ForEach(d => stored.Find(d.Sha)), pages),6:F3}");
        var both = Time(() => documents.ForEach(d => Analyse(pipeline, stored.Find(d.Sha)!.Document, d.Sha)), pages);
        Show($"  load and analyse    {both,6:F3} = {1000 / both:F0} pages/s/core");
        Directory.Delete(folder, recursive: true);
        return 0;
    }

    static void Analyse(IngestPipeline pipeline, ReadDocument document, string sha256) =>
        pipeline.AnalyseAsync(document, new(sha256, sha256, document.MediaType, 0, 0), CancellationToken.None).GetAwaiter().GetResult();

    static int Pack(byte[] bytes, int quality)
    {
        var target = new byte[BrotliEncoder.GetMaxCompressedLength(bytes.Length)];
        _ = BrotliEncoder.TryCompress(bytes, target, out var length, quality, 22);
        return length;
    }

    static void Show(FormattableString line) => Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));

    static double Time(Action work, int pages)
    {
        var times = new List<double>();
        for (var round = -3; round < Rounds; round++) // the first rounds warm up
        {
            using var self = Process.GetCurrentProcess();
            var start = self.TotalProcessorTime;
            work();
            self.Refresh();
            times.AddRange(round >= 0 ? [(self.TotalProcessorTime - start).TotalMilliseconds / pages] : []);
        }

        return times.Order().ElementAt(Rounds / 2);
    }
}
