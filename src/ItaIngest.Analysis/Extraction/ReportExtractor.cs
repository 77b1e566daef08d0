using ItaIngest.Model.Blocks;
using ItaIngest.Model.Records;
using ItaIngest.Model.Results;

namespace ItaIngest.Analysis.Extraction;

/// <summary>From the blocks of a document to its record. Pure: the same blocks give the same record.</summary>
public static class ReportExtractor
{
    /// <summary>What a document says.</summary>
    /// <param name="blocks">Paragraphs, tables and pictures in reading order.</param>
    /// <param name="log">Takes the doubts, such as <c>number.unreadable</c>.</param>
    public static ItaReport Extract(IReadOnlyList<Block> blocks, DiagnosticLog log)
    {
        ArgumentNullException.ThrowIfNull(blocks);
        ArgumentNullException.ThrowIfNull(log);
        ChartFinder.Tell(blocks, log);
        var document = new DocumentText(blocks);
        var year = FiscalYearReader.Of(document);
        var book = new AssessmentBook();

        var results = new ResultsReader(document, year?.Value, book, log);
        results.Read();

        IReadOnlyList<MeasureDraft> drafts = [.. MeasureReader.Read(document.Tables), .. LabelledMeasures.Read(document)];
        var told = new ClaimCollector(document, year?.Value, book);
        told.ReadText();
        told.ReadMeasures(drafts);
        told.TakeDiffering();

        var report = new ItaReport
        {
            Kind = ReportKind.Other,
            Agency = AgencyReader.Of(document, log),
            FiscalYear = year,
            OtherFiscalYears = FiscalYearReader.Others(document, year?.Value) is { Count: > 0 } others ? others : null,
            Assessments = book.Build(),
            Comparisons = Together(results.Comparisons, told.Comparisons),
            Measures = [.. drafts.Select(d => MeasureBuilder.Build(d, year?.Value)).OfType<Measure>()],
            Claims = told.Claims,
            People = PeopleReader.Read(document),
            Tables = [.. document.Tables.Select(TableRecords.Of)],
            Text = PageTexts.Of(document),
        };
        return report with { Kind = ReportClassifier.Of(report, document) };
    }

    // A table's comparison stays; a sentence adds what no table tells.
    static IReadOnlyList<Comparison> Together(IReadOnlyList<Comparison> tables, IReadOnlyList<Comparison> sentences) =>
    [
        .. tables,
        .. sentences.Where(s => !tables.Any(t => t.Indicator == s.Indicator && t.FromYear == s.FromYear && t.ToYear == s.ToYear)),
    ];
}
