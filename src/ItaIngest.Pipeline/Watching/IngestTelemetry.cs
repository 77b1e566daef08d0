using System.Diagnostics;
using System.Diagnostics.Metrics;
using ItaIngest.Model.Pages;
using ItaIngest.Model.Results;

namespace ItaIngest.Pipeline.Watching;

/// <summary>
/// What the program tells of its work as metrics and traces. Codes, counts and times only: no text, no name, no hash of a document. It costs
/// next to nothing while nobody listens.
/// </summary>
public static class IngestTelemetry
{
    /// <summary>The name of the meter and of the source of traces.</summary>
    public const string Name = "ItaIngest";

    static readonly ActivitySource Source = new(Name);
    static readonly Meter Meter = new(Name);
    static readonly Counter<long> Pages = Meter.CreateCounter<long>("ita.pages", "{page}", "Pages read, by origin");
    static readonly Counter<long> Documents = Meter.CreateCounter<long>("ita.documents", "{document}", "Documents that came to their end, by status");
    static readonly Counter<long> Rejections = Meter.CreateCounter<long>("ita.rejections", "{document}", "Documents that could not be used, by code");
    static readonly Counter<long> Warnings = Meter.CreateCounter<long>("ita.warnings", "{warning}", "Warnings, by code and severity");
    static readonly Histogram<double> PageDuration = Meter.CreateHistogram<double>("ita.page.duration", "s", "Time of a document divided by its pages, by how they were read");
    static readonly Histogram<double> Confidence = Meter.CreateHistogram<double>("ita.ocr.confidence", "1", "Mean confidence of the words of a page that OCR read");

    /// <summary>Begins a step of one document; null while nobody listens.</summary>
    public static Activity? Begin(string step) => Source.StartActivity(step);

    /// <summary>Lets the depth and age of the queue be asked for; to be disposed when the store goes.</summary>
    /// <param name="open">Documents that wait, that are in work, and since when the oldest waits.</param>
    /// <param name="clock">Now.</param>
    public static IDisposable Queue(Func<(long Waiting, long Working, DateTimeOffset? OldestSince)> open, TimeProvider clock)
    {
        ArgumentNullException.ThrowIfNull(open);
        var meter = new Meter(Name);
        meter.CreateObservableGauge(
            "ita.queue.documents", () => open() is var (waiting, working, _) ? new Measurement<long>[] { new(waiting, Tag("state", "queued")), new(working, Tag("state", "working")) } : [],
            "{document}", "Documents that wait or are in work");
        meter.CreateObservableGauge(
            "ita.queue.age", () => open().OldestSince is { } since ? Math.Max(0, (clock.GetUtcNow() - since).TotalSeconds) : 0, "s", "How long the oldest document waits");
        return meter;
    }

    /// <summary>Tells of a document that came to its end.</summary>
    /// <param name="result">Its record.</param>
    /// <param name="document">What was read; null: nothing.</param>
    public static void Tell(IngestResult result, ReadDocument? document)
    {
        ArgumentNullException.ThrowIfNull(result);
        Documents.Add(1, Tag("status", result.Status.ToString().ToLowerInvariant()));
        if (result.Rejection is { } rejection)
        {
            Rejections.Add(1, Tag("code", rejection.Code));
        }

        var origins = result.Run.PagesByOrigin;
        Count("textLayer", origins.TextLayer);
        Count("ocr", origins.Ocr);
        Count("docx", origins.Docx);
        if (origins.TextLayer + origins.Ocr + origins.Docx is > 0 and var pages)
        {
            PageDuration.Record(result.Run.DurationMs / 1000.0 / pages, Tag("origin", origins.Ocr > 0 ? "ocr" : origins.Docx > 0 ? "docx" : "textLayer"));
        }

        foreach (var warning in result.Warnings)
        {
            Warnings.Add(1, Tag("code", warning.Code), Tag("severity", warning.Severity.ToString().ToLowerInvariant()));
        }

        if (Confidence.Enabled)
        {
            TellConfidence(document);
        }
    }

    static void TellConfidence(ReadDocument? document)
    {
        foreach (var page in document?.Pages ?? [])
        {
            var words = page.Words.Where(word => word.Origin == TextOrigin.Ocr).Select(word => word.Confidence).ToList();
            if (words.Count > 0)
            {
                Confidence.Record(words.Average());
            }
        }
    }

    static void Count(string origin, int pages)
    {
        if (pages > 0)
        {
            Pages.Add(pages, Tag("origin", origin));
        }
    }

    static KeyValuePair<string, object?> Tag(string name, string value) => new(name, value);
}
