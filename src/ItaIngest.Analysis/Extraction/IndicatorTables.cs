using ItaIngest.Model.Provenance;
using ItaIngest.Model.Records;
using ItaIngest.Model.Results;

namespace ItaIngest.Analysis.Extraction;

/// <summary>Tables of indicators with their scores, ranked or in order.</summary>
static class IndicatorTables
{
    /// <summary>Takes one table over into the assessment of its year.</summary>
    public static void Read(TableReading table, AssessmentDraft draft, DiagnosticLog log)
    {
        if (ScoreColumn(table, draft.Year) is not { } score)
        {
            return;
        }

        draft.AddIndicators(Scores(table, score, log));
        ReadFoot(table, score, draft, log);
    }

    /// <summary>The rows of a year's total and level that follow its indicators in one column ('คะแนนรวม', 'ระดับผลการประเมิน').</summary>
    public static void ReadFoot(TableReading table, Column score, AssessmentDraft draft, DiagnosticLog log)
    {
        foreach (var row in table.View.DataRows)
        {
            var cell = table.View.At(row, score.Index);
            if (SentenceFacts.LevelOf(cell) is { } level)
            {
                draft.AddLevel(level);
            }
            else if (table.View.CellsOf(row).Any(c => IndicatorRows.IsTotal(table.View.TextOf(c).Text)))
            {
                draft.AddOverall(NumberReader.Score(cell, log));
            }
        }
    }

    /// <summary>The indicators of a table with the scores of one column.</summary>
    public static IReadOnlyList<IndicatorScore> Scores(TableReading table, Column score, DiagnosticLog log)
    {
        var found = new List<IndicatorScore>();
        foreach (var row in IndicatorRows.Find(table))
        {
            if (NumberReader.Score(table.View.At(row.Row, score.Index), log) is { } value)
            {
                found.Add(new IndicatorScore { No = row.No, PrintedNo = row.PrintedNo, Name = row.Name, Score = value, Rank = row.Rank });
            }
        }

        return found;
    }

    /// <summary>The column of scores: of the year if one says so, else the surest, else the one that is full of numbers.</summary>
    public static Column? ScoreColumn(TableReading table, int year)
    {
        var named = table.Columns.Where(c => c.Role is ColumnRole.Score or ColumnRole.Total).ToList();
        return named.Find(c => c.Year == year)
            ?? named.Where(c => HasNumbers(table, c)).MaxBy(c => c.Strength)
            ?? table.Columns.LastOrDefault(c => c.Role is ColumnRole.Other or ColumnRole.Level && HasNumbers(table, c));
    }

    /// <summary>Whether most rows have a number in a column.</summary>
    public static bool HasNumbers(TableReading table, Column column)
    {
        var rows = table.View.DataRows.ToList();
        return rows.Count(r => NumberReader.IsNumeric(table.View.At(r, column.Index))) * 2 >= rows.Count;
    }
}
