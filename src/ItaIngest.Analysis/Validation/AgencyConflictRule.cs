using System.Globalization;
using ItaIngest.Analysis.Domain;
using ItaIngest.Model.Records;
using ItaIngest.Model.Results;

namespace ItaIngest.Analysis.Validation;

/// <summary>The agency's name is printed in two spellings.</summary>
sealed class AgencyConflictRule : IRule
{
    /// <inheritdoc/>
    public string Code => WarningCodes.AgencyConflict;

    /// <inheritdoc/>
    public IEnumerable<Warning> Check(ItaReport report, ItaCalendar calendar)
    {
        if (report.Agency is not { OtherNames: { Count: > 0 } others } agency)
        {
            yield break;
        }

        var all = string.Join(", ", others.Select(o => o.Value));
        yield return new Warning(
            WarningCodes.AgencyConflict, Severity.Warning,
            $"The agency is called '{agency.Name.Value}', and elsewhere '{all}'.",
            $"หน่วยงานชื่อ '{agency.Name.Value}' แต่อีกแห่งพิมพ์เป็น '{all}'",
            [Finding.At("/content/agency/name", agency.Name), .. others.Select((o, i) => Finding.At(string.Create(CultureInfo.InvariantCulture, $"/content/agency/otherNames/{i}"), o))],
            agency.Name.Value, all);
    }
}
