using System.Globalization;
using ItaIngest.Model.Records;

namespace ItaIngest.Analysis.Validation;

/// <summary>The numbers of a record with their JSON Pointers.</summary>
static class RecordNumbers
{
    /// <summary>The pointer of an assessment.</summary>
    public static string Assessment(int index) => string.Create(CultureInfo.InvariantCulture, $"/content/assessments/{index}");

    /// <summary>The total.</summary>
    public static Printed? Overall(Assessment assessment, int index) => Printed.Of(Assessment(index) + "/overall", assessment.Overall);

    /// <summary>The indicators' scores that are readable, with their numbers.</summary>
    public static IReadOnlyList<(IndicatorScore Indicator, Printed Score)> Indicators(Assessment assessment, int index) =>
    [
        .. assessment.Indicators
            .Select((indicator, i) => (indicator, Score: Printed.Of(string.Create(CultureInfo.InvariantCulture, $"{Assessment(index)}/indicators/{i}/score"), indicator.Score)))
            .Where(i => i.Score is not null).Select(i => (i.indicator, i.Score!)),
    ];

    /// <summary>A number of an instrument.</summary>
    public static Printed? Instrument(Assessment assessment, int index, string code, string field)
    {
        var at = assessment.Instruments.ToList().FindIndex(i => i.Code == code);
        if (at < 0)
        {
            return null;
        }

        var instrument = assessment.Instruments[at];
        var source = field switch { "weight" => instrument.Weight, "score" => instrument.Score, _ => instrument.Weighted };
        return Printed.Of(string.Create(CultureInfo.InvariantCulture, $"{Assessment(index)}/instruments/{at}/{field}"), source);
    }

    /// <summary>A number of a comparison.</summary>
    public static Printed? Comparison(Comparison comparison, int index, string field)
    {
        var source = field switch { "fromScore" => comparison.FromScore, "toScore" => comparison.ToScore, _ => comparison.Change };
        return Printed.Of(string.Create(CultureInfo.InvariantCulture, $"/content/comparisons/{index}/{field}"), source);
    }

    /// <summary>A number of a claim.</summary>
    public static Printed? Claim(Claim claim, int index, string field) => Printed.Of(
        string.Create(CultureInfo.InvariantCulture, $"/content/claims/{index}/{field}"), field == "score" ? claim.Score : claim.Threshold);
}
