using System.Text.RegularExpressions;
using ItaIngest.Model.Records;
using ItaIngest.Model.Text;

namespace ItaIngest.Analysis.Extraction;

/// <summary>The period of a measure.</summary>
static partial class PeriodReader
{
    /// <summary>Measures of integrity assessments are younger than these; an earlier year is a misread digit (๒๕๐๕ for ๒๕๖๕).</summary>
    const int FirstYear = 2010;

    /// <summary>No plan of today runs past this.</summary>
    const int LastYear = 2060;

    /// <summary>The period as printed, with its first and last day where the words tell them.</summary>
    /// <param name="text">The cell.</param>
    /// <param name="fiscalYear">The document's year, for 'ไตรมาส ๑' and months without a year.</param>
    public static MeasurePeriod Read(SourceText text, int? fiscalYear)
    {
        var parsed = ThaiDate.ParsePeriod(text.Text, fiscalYear);
        var isPlausible = parsed.IsValid && parsed.Value.Start.Year >= FirstYear && parsed.Value.End.Year <= LastYear;
        return new MeasurePeriod
        {
            Text = text.Whole(),
            Start = isPlausible && !IsDeadline(text.Arabic, parsed.Value) ? parsed.Value.Start : null,
            End = isPlausible ? parsed.Value.End : null,
        };
    }

    // 'ภายในวันที่ ๓๑ มีนาคม ๒๕๖๘' says when it ends, not when it begins.
    static bool IsDeadline(string text, ThaiPeriod period) =>
        Deadline().IsMatch(text) && period.Start.Year == period.End.Year && period.Start.Month == period.End.Month;

    [GeneratedRegex(@"^\s*(?:(?:ให้|ดำเนินการ)?แล้วเสร็จ)?\s*(?:ภายใน|ไม่เกิน)\s*(?:วันที่|สิ้นเดือน|เดือน|[0-9]{1,2}\s*[ก-ฮ])")]
    private static partial Regex Deadline();
}
