using ItaIngest.Model.Records;
using ItaIngest.Model.Text;

namespace ItaIngest.Analysis.Extraction;

/// <summary>The period of a measure.</summary>
static class PeriodReader
{
    /// <summary>The period as printed, with its first and last day where the words tell them.</summary>
    /// <param name="text">The cell.</param>
    /// <param name="fiscalYear">The document's year, for 'ไตรมาส ๑' and months without a year.</param>
    public static MeasurePeriod Read(SourceText text, int? fiscalYear)
    {
        var parsed = ThaiDate.ParsePeriod(text.Text, fiscalYear);
        return new MeasurePeriod
        {
            Text = text.Whole(),
            Start = parsed.IsValid ? parsed.Value.Start : null,
            End = parsed.IsValid ? parsed.Value.End : null,
        };
    }
}
