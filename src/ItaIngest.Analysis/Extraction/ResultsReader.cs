using ItaIngest.Model.Records;
using ItaIngest.Model.Results;

namespace ItaIngest.Analysis.Extraction;

/// <summary>Sends every table of results to its reader and gathers what they find.</summary>
sealed class ResultsReader(DocumentText document, int? documentYear, AssessmentBook book, DiagnosticLog log)
{
    readonly List<Comparison> comparisons = [];

    /// <summary>The comparisons of all tables.</summary>
    public IReadOnlyList<Comparison> Comparisons => comparisons;

    /// <summary>Reads all tables. Comparisons come last: they fill years that no table of their own tells of.</summary>
    public void Read()
    {
        foreach (var table in document.Tables.Where(t => t.Kind != TableKind.Comparison))
        {
            ReadOne(table);
        }

        foreach (var table in document.Tables.Where(t => t.Kind == TableKind.Comparison))
        {
            ReadComparison(table);
        }
    }

    void ReadOne(TableReading table)
    {
        var year = YearOf(table);
        if (table.IsAnnouncement)
        {
            AgencyTables.Read(table, year, book, log);
        }
        else if (YearTables.Is(table))
        {
            YearTables.Read(table, book, log);
        }
        else if (table.Kind is TableKind.Other or TableKind.Instruments or TableKind.Weights && AgencyTables.IsByYear(table))
        {
            AgencyTables.ReadYears(table, year, book, log);
        }
        else if (year is { } y)
        {
            ReadOfYear(table, book.For(y));
        }
    }

    void ReadOfYear(TableReading table, AssessmentDraft draft)
    {
        switch (table.Kind)
        {
            case TableKind.Indicators:
                IndicatorTables.Read(table, draft, log);
                break;
            case TableKind.Instruments or TableKind.Weights or TableKind.Other when TableClassifier.HasWeightRow(table.View, table.Columns):
                InstrumentTables.ReadColumns(table, draft, log);
                break;
            case TableKind.Instruments or TableKind.Weights:
                InstrumentTables.Read(table, draft, log);
                break;
            case TableKind.Items:
                ItemTables.Read(table, draft, log);
                break;
            case TableKind.Survey:
                SurveyTables.Read(table, document.CaptionsOf(table.Block), draft, log);
                break;
        }
    }

    void ReadComparison(TableReading table)
    {
        var compared = document.ComparedYears(table.Block) ?? (documentYear is { } y ? (y - 1, y) : null);
        comparisons.AddRange(ComparisonTables.Read(table, compared, log));
        foreach (var (year, column) in ComparisonTables.YearColumns(table, compared))
        {
            var draft = book.For(year);
            if (!draft.HasIndicators)
            {
                draft.AddIndicators(IndicatorTables.Scores(table, column, new DiagnosticLog()));
            }

            IndicatorTables.ReadFoot(table, column, draft, log);
        }
    }

    // A heading of the table itself, then the nearest caption, then the document: the nearer word counts.
    int? YearOf(TableReading table)
    {
        var headed = table.Columns.Where(c => c.Year is not null && c.Role is ColumnRole.Score or ColumnRole.InstrumentScore or ColumnRole.Total).Select(c => c.Year).Distinct().ToList();
        return headed.Count == 1 ? headed[0]
            : table.Kind is TableKind.Items or TableKind.Survey ? documentYear ?? document.CaptionYear(table.Block)
            : document.CaptionYear(table.Block) ?? documentYear;
    }
}
