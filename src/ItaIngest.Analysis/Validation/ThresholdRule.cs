using ItaIngest.Analysis.Domain;
using ItaIngest.Model.Records;
using ItaIngest.Model.Results;

namespace ItaIngest.Analysis.Validation;

/// <summary>A text says 'not below 85' and its own score is lower.</summary>
sealed class ThresholdRule : IRule
{
    /// <inheritdoc/>
    public string Code => WarningCodes.ThresholdNotMet;

    /// <inheritdoc/>
    public IEnumerable<Warning> Check(ItaReport report, ItaCalendar calendar)
    {
        for (var i = 0; i < report.Claims.Count; i++)
        {
            var claim = report.Claims[i];

            // A threshold is meant as it stands ('not below 85' is 85.00); only the score was rounded.
            if (RecordNumbers.Claim(claim, i, "score") is { } score && RecordNumbers.Claim(claim, i, "threshold") is { } threshold && score.Range.High < threshold.Value)
            {
                yield return Finding.Of(
                    WarningCodes.ThresholdNotMet, Severity.Warning,
                    Finding.English($"{TargetNames.English(claim.Target)} is {score.Text}, below the {threshold.Text} that the same text asks for."),
                    Finding.Thai($"{TargetNames.Thai(claim.Target)}: ได้ {score.Text} ต่ำกว่า {threshold.Text} ที่ข้อความเดียวกันกำหนดไว้"),
                    [score, threshold], $">= {threshold.Text}", score.Text);
            }
        }
    }
}
