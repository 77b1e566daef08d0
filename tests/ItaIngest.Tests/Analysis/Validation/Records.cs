using ItaIngest.Analysis.Domain;
using ItaIngest.Model.Pages;
using ItaIngest.Model.Provenance;
using ItaIngest.Model.Records;
using ItaIngest.Model.Text;

namespace ItaIngest.Tests.Analysis.Validation;

/// <summary>Hand-written records for the rules.</summary>
static class Records
{
    /// <summary>Ten scores of Sateng Nok 2565, in the order of the indicators; total 91.03.</summary>
    public const string Scores2565 = "98.47 96.91 98.25 97.04 98.66 87.19 72.86 72.34 92.14 100.00";

    /// <summary>A number as printed.</summary>
    public static Sourced<decimal?> Number(string? printed) => Sourced.Of<decimal?>(
        printed is null or "?" ? null : ThaiNumber.Parse(printed).Value, printed ?? "?", Place.At("body/tbl[1]"), 1, TextOrigin.Docx);

    /// <summary>A text as printed.</summary>
    public static Sourced<string> Text(string printed) => Sourced.Of(printed, printed, Place.At("body/p[1]"), 1, TextOrigin.Docx);

    /// <summary>An assessment with ten scores by indicator; '?' is unreadable.</summary>
    public static Assessment Assessment(int year, string scores, string? overall = null, string? level = null, string? ranks = null) => new()
    {
        FiscalYear = year,
        Overall = overall is null ? null : Number(overall),
        Level = level is null ? null : Text(level),
        Indicators =
        [
            .. scores.Split(' ').Select((s, i) => new IndicatorScore
            {
                No = i + 1,
                Name = Text(ItaCalendar.Default.Indicator(i + 1)!.Name),
                Score = Number(s),
                Rank = ranks is null ? null : Sourced.Of<int?>(int.Parse(ranks.Split(' ')[i]), ranks.Split(' ')[i], Place.At("body"), 1, TextOrigin.Docx),
            }),
        ],
    };

    /// <summary>A record of these assessments.</summary>
    public static ItaReport Report(params Assessment[] assessments) => new() { Kind = ReportKind.Results, Assessments = assessments };
}
