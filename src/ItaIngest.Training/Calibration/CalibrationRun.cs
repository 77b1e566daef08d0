using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using ItaIngest.Model.Results;
using ItaIngest.Model.Text;
using ItaIngest.Reading.Ocr;
using ItaIngest.Reading.Scan;
using ItaIngest.Training.Corpus;

namespace ItaIngest.Training.Calibration;

/// <summary>Reads pages with known text the way the program does, and fits what its confidences are worth.</summary>
public static class CalibrationRun
{
    static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The reader then gives what a table would be given.</summary>
    static readonly ConfidenceTable AsClaimed = new(new ConfidenceCurve([(0, 0), (1, 1)]), new ConfidenceCurve([(0, 0), (1, 1)]));

    /// <summary>
    /// Reads, fits, measures. Measured with curves of one half of the pages on the other half; delivered are curves of all pages.
    /// </summary>
    /// <param name="options">Pages, model, and where the table goes.</param>
    /// <param name="progress">Told what is being read.</param>
    /// <param name="cancel">Stops between pages.</param>
    public static async Task<CalibrationReport> RunAsync(CalibrationOptions options, IProgress<string>? progress = null, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(options);
        using var engine = new LineOcr(OcrModel.Find(options.ModelFolder));
        var samples = await SamplesAsync(engine, options, progress, cancel).ConfigureAwait(false);
        var report = new CalibrationReport(Kind(samples, isNumber: false), Kind(samples, isNumber: true));
        if (options.Output is { } output)
        {
            Write(output, engine.Models[0], report);
        }

        return report;
    }

    static async Task<List<Sample>> SamplesAsync(LineOcr engine, CalibrationOptions options, IProgress<string>? progress, CancellationToken cancel)
    {
        using var office = new Office(Directory.GetCurrentDirectory());
        var reader = new ScanReader(engine, AsClaimed);
        var samples = new List<Sample>();
        await foreach (var known in new KnownPages(office).In(options.Pages, cancel).ConfigureAwait(false))
        {
            cancel.ThrowIfCancellationRequested();
            progress?.Report(known.Name);
            var page = reader.Read(known.Image, known.Number, known.Printed.Width, known.Printed.Height, new DiagnosticLog());
            var judge = new WordJudge(known.Printed, page);
            foreach (var word in page.Words)
            {
                if (judge.IsRight(word) is { } isRight)
                {
                    samples.Add(new Sample(Math.Round(word.Confidence, 5), ThaiNumber.IsDigit(word.Text[0]), isRight, known.Number));
                }
            }
        }

        return samples;
    }

    static CalibrationReport.Kind Kind(List<Sample> all, bool isNumber)
    {
        var samples = all.Where(s => s.IsNumber == isNumber).ToList();
        var (fitted, held) = (samples.Where(s => s.Page % 2 == 0), samples.Where(s => s.Page % 2 != 0).ToList());
        return new CalibrationReport.Kind(
            samples.Count, Isotonic.Fit(samples), Reliability.Of(held, null), Reliability.Of(held, Isotonic.Fit(fitted)));
    }

    /// <summary>Puts the model's table into the file; those of other models stay.</summary>
    static void Write(string path, ModelUse model, CalibrationReport report)
    {
        var tables = File.Exists(path) && JsonNode.Parse(File.ReadAllText(path))?["tables"] is JsonArray old
            ? old.Where(t => t?["sha256"]?.GetValue<string>() != model.Sha256).Select(t => t!.DeepClone()).ToList()
            : [];
        tables.Add(new JsonObject
        {
            ["model"] = model.Name,
            ["sha256"] = model.Sha256,
            ["madeBy"] = "ita-ingest train calibration",
            ["wordSamples"] = report.Word.Samples,
            ["numberSamples"] = report.Number.Samples,
            ["wordError"] = Math.Round(report.Word.Fitted.Error, 4),
            ["numberError"] = Math.Round(report.Number.Fitted.Error, 4),
            ["word"] = Points(report.Word.Curve),
            ["number"] = Points(report.Number.Curve),
        });

        // one table a line: a difference shows which model changed
        File.WriteAllText(path, string.Create(CultureInfo.InvariantCulture, $"{{\"tables\": [\n{string.Join(",\n", tables.Select(t => t.ToJsonString(Readable)))}\n]}}\n"));
    }

    static JsonArray? Points(ConfidenceCurve? curve) =>
        curve is null ? null : [.. curve.Points.Select(p => (JsonNode)new JsonArray(p.Claimed, p.Right))];
}
