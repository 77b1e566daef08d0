using System.Globalization;
using ItaIngest.Model.Provenance;
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

    /// <summary>The printed number of a measure.</summary>
    public static Printed? MeasureNo(Measure measure, int index) => measure.No is not { Value: { } value } no ? null : new Printed(
        string.Create(CultureInfo.InvariantCulture, $"/content/measures/{index}/no"),
        Sourced.Of<decimal?>(value, no.Raw, no.Place, no.Confidence, no.Origin), value);

    /// <summary>A sub-indicator's score.</summary>
    public static Printed? SubIndicator(Assessment assessment, int index, int at) =>
        Printed.Of(string.Create(CultureInfo.InvariantCulture, $"{Assessment(index)}/subIndicators/{at}/score"), assessment.SubIndicators[at].Score);

    /// <summary>An item's score.</summary>
    public static Printed? Item(Assessment assessment, int index, int at) =>
        Printed.Of(string.Create(CultureInfo.InvariantCulture, $"{Assessment(index)}/items/{at}/score"), assessment.Items[at].Score);

    /// <summary>The score of a survey question: the printed one of its group, or of its only row.</summary>
    public static Printed? Question(Assessment assessment, int index, int at)
    {
        var question = assessment.Questions[at];
        var field = string.Create(CultureInfo.InvariantCulture, $"{Assessment(index)}/questions/{at}");
        return question.GroupScore is not null ? Printed.Of(field + "/groupScore", question.GroupScore)
            : question.Rows is [var only] ? Printed.Of(field + "/rows/0/score", only.Score)
            : null;
    }
}
