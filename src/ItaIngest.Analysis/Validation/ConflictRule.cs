using System.Globalization;
using ItaIngest.Analysis.Domain;
using ItaIngest.Model.Records;
using ItaIngest.Model.Results;
using ItaIngest.Model.Text;

namespace ItaIngest.Analysis.Validation;

/// <summary>The same fact (agency, year, what is scored) printed with two values, in tables, comparisons or sentences.</summary>
sealed class ConflictRule : IRule
{
    /// <inheritdoc/>
    public string Code => WarningCodes.ScoreConflict;

    /// <inheritdoc/>
    public IEnumerable<Warning> Check(ItaReport report, ItaCalendar calendar)
    {
        foreach (var fact in Mention.AllOf(report).GroupBy(m => (m.Agency, m.Year, m.Target)))
        {
            var mentions = fact.ToList();
            var differs = mentions.Exists(a => mentions.Exists(b => !a.Number.Range.Meets(b.Number.Range)));
            if (differs)
            {
                yield return Tell(fact.Key.Year, fact.Key.Target, [.. mentions.Select(m => m.Number)]);
            }
        }
    }

    static Warning Tell(int year, string target, IReadOnlyList<Printed> numbers)
    {
        var values = string.Join(", ", numbers.Select(n => n.Text).Distinct());
        return Finding.Of(
            WarningCodes.ScoreConflict, Severity.Error,
            Finding.English($"{year}: {TargetNames.English(target)} is printed with different values: {values}."),
            Finding.Thai($"ปี {year}: {TargetNames.Thai(target)} พิมพ์ไว้ไม่ตรงกัน: {values}"),
            numbers, null, values);
    }
}
