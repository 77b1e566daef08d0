using System.Text.RegularExpressions;
using ItaIngest.Model.Provenance;

namespace ItaIngest.Analysis.Extraction;

/// <summary>The fiscal year that a document is about, and the other years its own title is printed with.</summary>
static partial class FiscalYearReader
{
    /// <summary>The first paragraphs of a report are its cover or letterhead; a year there speaks for the whole.</summary>
    const int CoverParagraphs = 12;

    /// <summary>A mention on the cover counts as this many in the text: plans and past years outnumber the report's own year there.</summary>
    const int CoverWeight = 3;

    /// <summary>The document's year: the one named most, the cover counting more; null when none is named.</summary>
    public static Sourced<int?>? Of(DocumentText document)
    {
        var votes = new Dictionary<int, (int Weight, SourceText Text, YearMention First)>();
        var seen = 0;
        foreach (var (block, text) in document.Paragraphs)
        {
            var weight = seen++ < CoverParagraphs ? CoverWeight : 1;
            foreach (var year in document.YearsAt(block).Where(y => y.IsFiscal && IsOfReport(text, y)))
            {
                var (sofar, first, at) = votes.GetValueOrDefault(year.Year, (0, text, year));
                votes[year.Year] = (sofar + weight, first, at);
            }
        }

        return votes.Count == 0 ? OfTables(document) : Value(votes.OrderByDescending(v => v.Value.Weight).ThenByDescending(v => v.Key).First().Value);
    }

    /// <summary>Other years that the report's own title is printed with.</summary>
    public static IReadOnlyList<Sourced<int?>> Others(DocumentText document, int? own) =>
    [
        .. ReportTitles.Of(document).Where(t => t.Year.Year != own)
            .Where(t => ReportTitles.Of(document).Any(o => o.Year.Year == own && Similarity.Of(o.Key, t.Key) > 0.9))
            .Select(t => t.Text.Value<int?>(t.Year.Year, t.Year.Start, t.Year.Length)),
    ];

    static Sourced<int?>? OfTables(DocumentText document)
    {
        foreach (var text in document.Tables.SelectMany(t => t.View.Table.Cells.Select(c => t.View.TextOf(c))))
        {
            if (YearFinder.All(text.Arabic).Where(y => y.IsFiscal).Select(y => (YearMention?)y).FirstOrDefault() is { } year)
            {
                return text.Value<int?>(year.Year, year.Start, year.Length);
            }
        }

        return null;
    }

    static Sourced<int?> Value((int Weight, SourceText Text, YearMention First) vote) =>
        vote.Text.Value<int?>(vote.First.Year, vote.First.Start, vote.First.Length);

    // 'ในปีงบประมาณ พ.ศ. ๒๕๖๙ ต่อไป' is the plan for another year, 'ปีที่ผ่านมา (ปี ๒๕๖๗)' the one before.
    static bool IsOfReport(SourceText text, YearMention year)
    {
        var after = text.Arabic[(year.Start + year.Length)..];
        var before = text.Arabic[..year.Start];
        return !Later().IsMatch(after) && !Past().IsMatch(before);
    }

    [GeneratedRegex(@"^\s*(ต่อไป|เป็นต้นไป)")]
    private static partial Regex Later();

    [GeneratedRegex(@"ปีที่ผ่านมา\s*\(?\s*ปี[^0-9]*$")]
    private static partial Regex Past();
}
