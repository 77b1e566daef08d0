using ItaIngest.Analysis.Domain;
using ItaIngest.Model.Records;

namespace ItaIngest.Analysis.Validation;

/// <summary>What an assessment's indicators say of its instruments.</summary>
static class InstrumentMeans
{
    /// <summary>The mean of an instrument's indicators and the numbers in it; null unless each of them is there once and readable.</summary>
    public static (Interval Mean, IReadOnlyList<Printed> Numbers)? Of(Assessment assessment, int index, string code, ItaCalendar calendar)
    {
        var expected = calendar.Indicators.Where(i => i.Instrument == code).Select(i => i.No).ToHashSet();
        var found = RecordNumbers.Indicators(assessment, index).Where(i => expected.Contains(i.Indicator.No)).ToList();
        var isWhole = expected.Count > 0 && found.Count == expected.Count && found.Select(i => i.Indicator.No).Distinct().Count() == expected.Count
            && assessment.Indicators.Count(i => expected.Contains(i.No)) == expected.Count;
        return isWhole ? (Interval.Mean([.. found.Select(i => i.Score.Range)]), [.. found.Select(i => i.Score)]) : null;
    }

    /// <summary>The weights of the three instruments: those printed, else those of the year; and whether they are sure.</summary>
    public static (IReadOnlyDictionary<string, decimal> Weights, bool AreSure)? Weights(Assessment assessment, ItaCalendar calendar)
    {
        var printed = assessment.Instruments.Where(i => i.Weight?.Value is not null).DistinctBy(i => i.Code).ToDictionary(i => i.Code, i => i.Weight!.Value!.Value);
        if (printed.Count == ItaCalendar.Instruments.Count && printed.Values.Sum() == 100)
        {
            return (printed, true);
        }

        return calendar.Year(assessment.FiscalYear) is { } year ? (year.Weights, year.Confirmed is not null) : null;
    }

    /// <summary>The printed weights where <see cref="Weights"/> takes them, so that evidence can point at them; empty where it takes the year's.</summary>
    public static IReadOnlyList<Printed> PrintedWeights(Assessment assessment, int index)
    {
        var printed = ItaCalendar.Instruments.Select(code => RecordNumbers.Instrument(assessment, index, code, "weight")).OfType<Printed>().ToList();
        return printed.Count == ItaCalendar.Instruments.Count && printed.Sum(p => p.Value) == 100 ? printed : [];
    }
}
