using System.Globalization;
using System.Text.RegularExpressions;
using ItaIngest.Model.Provenance;
using ItaIngest.Model.Records;

namespace ItaIngest.Analysis.Extraction;

/// <summary>Turns gathered rows into measures of the record.</summary>
static partial class MeasureBuilder
{
    /// <summary>The measure of a draft; null when nothing names it.</summary>
    /// <param name="draft">Its rows.</param>
    /// <param name="fiscalYear">The document's year, for periods that name none.</param>
    public static Measure? Build(MeasureDraft draft, int? fiscalYear)
    {
        var title = MeasureTitle.Read(draft.TextOf(ColumnRole.Title));
        var name = title.Title ?? draft.Group ?? Field(draft, ColumnRole.Method);
        if (name is null)
        {
            return null;
        }

        return new Measure
        {
            No = draft.No ?? title.No,
            Group = title.Title is null ? null : draft.Group,
            Indicator = IndicatorOf(draft.Group?.Value) ?? IndicatorOf(title.Title?.Value),
            Title = name,
            Method = Field(draft, ColumnRole.Method),
            Period = PeriodOf(draft.TextOf(ColumnRole.Period), fiscalYear),
            Responsible = UnitSplitter.Split(draft.TextOf(ColumnRole.Responsible)),
            Output = Field(draft, ColumnRole.Output),
            Outcome = Field(draft, ColumnRole.Outcome),
            FollowUp = Field(draft, ColumnRole.FollowUp),
            Pages = draft.Pages,
        };
    }

    static Sourced<string>? Field(MeasureDraft draft, ColumnRole role)
    {
        var text = draft.TextOf(role);
        return text.IsBlank ? null : text.Whole();
    }

    static MeasurePeriod? PeriodOf(SourceText text, int? fiscalYear) => text.IsBlank ? null : PeriodReader.Read(text, fiscalYear);

    // The name says it more surely than the number, which is one misread digit away from another indicator.
    static int? IndicatorOf(string? text)
    {
        var match = IndicatorReference().Match(Model.Text.ThaiNumber.ToArabic(text ?? ""));
        if (!match.Success)
        {
            return null;
        }

        var byNumber = match.Value.Any(char.IsAsciiDigit) && int.Parse((match.Groups[1].Success ? match.Groups[1] : match.Groups[2]).Value, CultureInfo.InvariantCulture) is >= 1 and <= 10 and var no ? no : (int?)null;
        return IndicatorNames.Inside(text![match.Index..]) ?? byNumber;
    }

    [GeneratedRegex(@"ตัวชี้วัด(?:ย่อย)?\s*ที่\s*(?:([0-9]{1,2})(?![0-9]))?|ตัวชี้วัด(?:ย่อย)?\s*([0-9]{1,2})(?![0-9])")]
    private static partial Regex IndicatorReference();
}
