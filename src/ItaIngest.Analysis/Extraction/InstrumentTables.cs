using System.Text.RegularExpressions;
using ItaIngest.Analysis.Domain;
using ItaIngest.Model.Provenance;
using ItaIngest.Model.Results;

namespace ItaIngest.Analysis.Extraction;

/// <summary>Tables whose rows are instruments: weights, scores, weighted scores, perhaps each indicator beside its instrument.</summary>
static partial class InstrumentTables
{
    /// <summary>Takes a table over into the assessment of its year.</summary>
    public static void Read(TableReading table, AssessmentDraft draft, DiagnosticLog log)
    {
        var view = table.View;
        var codes = Codes(view);
        var indicators = IndicatorRows.Find(table).Select(r => r.Row).ToHashSet();
        if (indicators.Count >= 3 && ScoreOfRows(table, draft.Year) is { } score)
        {
            draft.AddIndicators(IndicatorTables.Scores(table, score, log));
        }
        else
        {
            indicators.Clear();
        }

        foreach (var group in codes.GroupBy(c => c.Value, c => c.Key))
        {
            ReadInstrument(table, group.Key, [.. group.Order()], indicators.Count > 0, draft, log);
        }

        foreach (var row in view.DataRows.Where(r => !codes.ContainsKey(r) && view.CellsOf(r).Any(c => IndicatorRows.IsTotal(view.TextOf(c).Text))))
        {
            draft.AddOverall(LastNumber(view, row, log));
        }
    }

    /// <summary>A table whose columns are instruments and whose rows say what is told of them: weights, scores.</summary>
    public static void ReadColumns(TableReading table, AssessmentDraft draft, DiagnosticLog log)
    {
        foreach (var column in table.Columns.Where(c => c.Role == ColumnRole.InstrumentScore))
        {
            foreach (var row in table.View.DataRows)
            {
                var label = table.View.At(row, 0).Text;
                var cell = table.View.At(row, column.Index);
                var value = NumberReader.IsNumeric(cell) ? NumberReader.Score(cell, log) : null;
                var isWeight = label.Contains("น้ำหนัก", StringComparison.Ordinal);
                var isWeighted = label.Contains("ถ่วงน้ำหนัก", StringComparison.Ordinal);
                draft.AddInstrument(
                    CodeOf(column.Header), isWeight && !isWeighted ? value : null,
                    !isWeight && label.Contains("คะแนน", StringComparison.Ordinal) ? value : null, isWeighted ? value : null);
            }
        }
    }

    /// <summary>The instrument that a text names, letters and digits that look like its letters, and a thin I that was lost, allowed (0IT, ETT, OT); empty for none.</summary>
    public static string CodeOf(string text)
    {
        if (ItaCalendar.Instruments.FirstOrDefault(code => text.Contains(code, StringComparison.OrdinalIgnoreCase)) is { } exact)
        {
            return exact;
        }

        var misread = Misread().Match(text);
        return !misread.Success ? "" : misread.Value[0] is 'E' ? "EIT" : misread.Value[0] is 'O' or 'Q' or '0' ? "OIT" : "IIT";
    }

    [GeneratedRegex(@"(?<![A-Za-z0-9])(?:[EOQ0I1l|][I1lT|]|[EOQ0I])T(?![A-Za-z])")]
    private static partial Regex Misread();

    // The rows of each instrument: its code stands in the first, the rest are covered by a span or left blank.
    static Dictionary<int, string> Codes(TableView view)
    {
        var codes = new Dictionary<int, string>();
        var current = "";
        foreach (var row in view.DataRows)
        {
            var cell = view.CellsOf(row).Take(3).Select(c => view.TextOf(c).Text).FirstOrDefault(TableClassifier.IsInstrumentCode);
            if (cell is not null)
            {
                current = CodeOf(cell);
            }
            else if (view.CellsOf(row).Any(c => IndicatorRows.IsTotal(view.TextOf(c).Text)))
            {
                current = "";
            }

            if (current.Length > 0)
            {
                codes[row] = current;
            }
        }

        return codes;
    }

    static void ReadInstrument(TableReading table, string code, IReadOnlyList<int> rows, bool hasIndicators, AssessmentDraft draft, DiagnosticLog log)
    {
        Sourced<decimal?>? First(ColumnRole role) => table.Of(role) is { } column
            ? rows.Select(r => NumberReader.Score(table.View.Own(r, column.Index), log)).FirstOrDefault(v => v is not null)
            : null;

        var weight = First(ColumnRole.Weight);
        var weighted = First(ColumnRole.Weighted);
        var score = hasIndicators ? null : First(ColumnRole.InstrumentScore) ?? First(ColumnRole.Score);
        var total = First(ColumnRole.Total);
        if (total?.Value is { } value)
        {
            // A total within the weight is the weighted score (23.945 of 30), above it the score itself.
            var most = weight?.Value ?? ItaCalendar.Default.Year(draft.Year)?.Weights.GetValueOrDefault(code);
            (score, weighted) = weighted is null && most is { } w && value <= w ? (score, total) : (score ?? total, weighted);
        }

        draft.AddInstrument(code, weight, score, weighted);
    }

    static Column? ScoreOfRows(TableReading table, int year) =>
        table.Columns.FirstOrDefault(c => c.Role == ColumnRole.Score && c.Year == year)
        ?? table.Of(ColumnRole.Score) ?? IndicatorTables.ScoreColumn(table, year);

    static Sourced<decimal?>? LastNumber(TableView view, int row, DiagnosticLog log)
    {
        var last = view.CellsOf(row).Select(view.TextOf).LastOrDefault(t => NumberReader.IsNumeric(t));
        return last is null ? null : NumberReader.Score(last, log);
    }
}
