using System.Text.Json;
using ItaIngest.Model.Json;
using ItaIngest.Model.Provenance;
using ItaIngest.Model.Records;
using ItaIngest.Model.Results;
using ItaIngest.Model.Text;
using ItaIngest.Storage.Review;

namespace ItaIngest.Storage.Queue;

/// <summary>What the queue keeps of a reviewed record.</summary>
static class QueueFacts
{
    /// <summary>How sure its least sure number is, 0..1; null: no numbers. Numbers told in sentences count too.</summary>
    public static double? Confidence(ItaReport? report)
    {
        var numbers = report is null ? [] : Numbers(report).OfType<Sourced<decimal?>>().Select(number => number.Confidence).ToList();
        return numbers.Count == 0 ? null : numbers.Min();
    }

    /// <summary>How far its review came.</summary>
    public static ReviewState StateOf(ReviewedRecord reviewed, int decisions)
    {
        if (reviewed.Record.Content is null)
        {
            return ReviewState.None;
        }

        var isLeft = Open(reviewed, Severity.Error) + Open(reviewed, Severity.Warning) + reviewed.Conflicts.Count > 0;
        return (decisions > 0, isLeft) switch
        {
            (false, false) => ReviewState.Clear,
            (false, true) => ReviewState.Open,
            (true, true) => ReviewState.Begun,
            _ => ReviewState.Settled,
        };
    }

    /// <summary>How many warnings of a severity nobody decided about.</summary>
    public static int Open(ReviewedRecord reviewed, Severity severity) =>
        reviewed.Record.Warnings.Zip(reviewed.Warnings).Count(pair => pair.First.Severity == severity && pair.Second.State == WarningState.Open);

    /// <summary>The kind as JSON writes it.</summary>
    public static string Kind(ItaReport? report) => report is null ? "" : JsonSerializer.SerializeToElement(report.Kind, ItaJson.Compact).GetString()!;

    /// <summary>Every spelling of its agency, and the agencies that it gives results of.</summary>
    public static IEnumerable<string> Agencies(ItaReport? report)
    {
        IEnumerable<string?> own = report?.Agency is { } agency ? [agency.Name.Value, .. agency.OtherNames?.Select(name => name.Value) ?? []] : [];
        return own.Concat(report?.Assessments.Select(assessment => assessment.Agency?.Value) ?? []).OfType<string>().Where(name => name.Length > 0);
    }

    /// <summary>All its text as keys, a paragraph or cell a line: what is searched.</summary>
    public static string Folded(IngestResult record)
    {
        var report = record.Content;
        var texts = (report?.Text.SelectMany(page => page.Paragraphs) ?? []).Concat(report?.Tables.SelectMany(t => t.Header.Concat(t.Rows)).SelectMany(row => row) ?? []);
        return string.Join('\n', texts.Where(text => text.Length > 0).Select(ThaiText.KeyOfCanonical).Prepend(ThaiText.Key(record.Source.Name)));
    }

    static IEnumerable<Sourced<decimal?>?> Numbers(ItaReport report)
    {
        var assessments = report.Assessments.SelectMany(a => a.Instruments.SelectMany(i => new[] { i.Weight, i.Score, i.Weighted })
            .Append(a.Overall).Concat(a.Indicators.Select(i => i.Score)).Concat(a.SubIndicators.Select(s => s.Score)).Concat(a.Items.Select(i => i.Score))
            .Concat(a.Questions.SelectMany(q => q.Rows.SelectMany(r => r.Answers.Select(answer => answer.Percent).Append(r.Score)).Append(q.GroupScore))));
        return assessments.Concat(report.Comparisons.SelectMany(c => new[] { c.FromScore, c.ToScore, c.Change })).Concat(report.Claims.Select(c => c.Score));
    }
}
