using System.Globalization;
using ItaIngest.Model.Records;

namespace ItaIngest.Analysis.Reconciliation;

/// <summary>Printed changes: the later score less the earlier, wherever these are printed.</summary>
static class ChangeIdentities
{
    /// <summary>Those of all comparisons.</summary>
    public static IEnumerable<Identity> Of(ItaReport report, FactBook book)
    {
        for (var i = 0; i < report.Comparisons.Count; i++)
        {
            var comparison = report.Comparisons[i];
            var target = string.Create(CultureInfo.InvariantCulture, $"indicator:{comparison.Indicator}");
            var change = book.Single(
                string.Create(CultureInfo.InvariantCulture, $"/content/comparisons/{i}/change"), comparison.Change,
                $"the change of indicator {comparison.Indicator}", $"ผลต่างของตัวชี้วัดที่ {comparison.Indicator}", -100, 100);
            if (change is not null && book.Find("", comparison.FromYear, target) is { } from && book.Find("", comparison.ToYear, target) is { } to)
            {
                yield return Identity.Of(IdentityKind.Change, change, [new IdentityPart(to, 1), new IdentityPart(from, -1)]);
            }
        }
    }
}
