using ItaIngest.Model.Provenance;
using ItaIngest.Model.Records;

namespace ItaIngest.Analysis.Extraction;

/// <summary>Turns gathered rows into measures of the record.</summary>
static class MeasureBuilder
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
            Indicator = IndicatorReference.In(draft.Group?.Value) ?? IndicatorReference.In(title.Title?.Value),
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
}
