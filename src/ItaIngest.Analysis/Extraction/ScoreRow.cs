using System.Globalization;
using System.Text.RegularExpressions;
using ItaIngest.Model.Records;
using ItaIngest.Model.Results;
using ItaIngest.Model.Text;

namespace ItaIngest.Analysis.Extraction;

/// <summary>A row that holds a whole assessment: instruments, indicators, total and level side by side, perhaps of several years.</summary>
static partial class ScoreRow
{
    /// <summary>A heading is an indicator's name when it is this like it: headings are cut short and broken, but no other words come near.</summary>
    const double LikeName = 0.85;

    /// <summary>Two indicators in headings may be chance; an assessment has ten.</summary>
    const int LeastIndicators = 3;

    /// <summary>Takes a row over.</summary>
    /// <param name="table">The table.</param>
    /// <param name="row">Its row.</param>
    /// <param name="draftOf">The draft of the year that a column's heading names (null: it names none); null when no year is known.</param>
    /// <param name="log">Takes doubts.</param>
    public static void Read(TableReading table, int row, Func<int?, AssessmentDraft?> draftOf, DiagnosticLog log)
    {
        // One year in the headings is the table's own; only several years tell columns apart.
        var isByYear = table.Columns.Select(c => c.Year).OfType<int>().Distinct().Count() > 1;
        foreach (var columns in table.Columns.GroupBy(c => isByYear ? c.Year : null))
        {
            if (columns.Any(c => IsTold(c.Role) || IndicatorOf(table, c) is not null) && draftOf(columns.Key) is { } draft)
            {
                ReadColumns(table, row, [.. columns], draft, log);
            }
        }
    }

    static bool IsTold(ColumnRole role) => role is ColumnRole.InstrumentScore or ColumnRole.Total or ColumnRole.Score or ColumnRole.Level;

    static void ReadColumns(TableReading table, int row, List<Column> columns, AssessmentDraft draft, DiagnosticLog log)
    {
        foreach (var column in columns)
        {
            var text = table.View.At(row, column.Index);
            if (column.Role == ColumnRole.InstrumentScore && NumberReader.Score(text, log) is { } score)
            {
                var isWeighted = WeightOf(column) is { } weight && score.Value <= weight;
                draft.AddInstrument(InstrumentTables.CodeOf(column.Header), null, isWeighted ? null : score, isWeighted ? score : null);
            }
            else if ((IsTold(column.Role) || column.Role == ColumnRole.Other) && SentenceFacts.LevelOf(text) is { } level)
            {
                draft.AddLevel(level);
            }
        }

        ReadIndicators(table, row, columns, draft, log);
        var total = columns.Where(c => c.Role is ColumnRole.Total or ColumnRole.Score && NumberReader.IsNumeric(table.View.At(row, c.Index)))
            .OrderByDescending(c => c.Role == ColumnRole.Total).ThenByDescending(c => c.Strength).FirstOrDefault();
        if (total is not null)
        {
            draft.AddOverall(NumberReader.Score(table.View.At(row, total.Index), log));
        }
    }

    static void ReadIndicators(TableReading table, int row, List<Column> columns, AssessmentDraft draft, DiagnosticLog log)
    {
        var named = columns.Select(c => (Column: c, No: IndicatorOf(table, c))).Where(c => c.No is not null).DistinctBy(c => c.No).ToList();
        if (named.Count < LeastIndicators)
        {
            return;
        }

        var scores = new List<IndicatorScore>();
        foreach (var (column, no) in named)
        {
            if (NumberReader.Score(table.View.At(row, column.Index), log) is { } score)
            {
                scores.Add(new IndicatorScore { No = no!.Value, Name = HeadingOf(table, column).Whole(), Score = score });
            }
        }

        draft.AddIndicators(scores);
    }

    static int? IndicatorOf(TableReading table, Column column)
    {
        var heading = HeadingOf(table, column);
        if (heading.Indicator.Similarity >= LikeName)
        {
            return heading.Indicator.No;
        }

        var numbered = Numbered().Match(heading.Arabic);
        return numbered.Success && int.Parse(numbered.Groups[1].Value, CultureInfo.InvariantCulture) is >= 1 and <= 10 and var no ? no : null;
    }

    // 'IIT (30)': a number within the weight is the weighted score.
    static decimal? WeightOf(Column column)
    {
        var match = Weight().Match(ThaiNumber.ToArabic(column.Header));
        return match.Success ? decimal.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture) : null;
    }

    static SourceText HeadingOf(TableReading table, Column column) => table.View.At(Math.Max(0, table.View.HeaderRows - 1), column.Index);

    [GeneratedRegex(@"\(?\s*(?:ร้อยละ|น้ำหนัก|เต็ม)?\s*([1-9][0-9])\s*(?:%|คะแนน)?\s*\)?\s*$")]
    private static partial Regex Weight();

    [GeneratedRegex(@"^\s*(?:คะแนน)?\s*ตัวชี้?วัด\s*(?:ที่?)?\s*([0-9]{1,2})\s*$")]
    private static partial Regex Numbered();
}
