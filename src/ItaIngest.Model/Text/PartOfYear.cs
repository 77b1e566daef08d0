using System.Globalization;
using System.Text.RegularExpressions;
using ItaIngest.Model.Values;

namespace ItaIngest.Model.Text;

/// <summary>Periods that are told as parts of a fiscal year: the year itself, quarters, rounds of months.</summary>
static partial class PartOfYear
{
    /// <summary>The period; the text has Arabic digits and hyphens. The year named in the text goes before the one given.</summary>
    public static Parsed<ThaiPeriod> Parse(string text, int? fiscalYear)
    {
        var named = FiscalYear.FindAll(text);
        var year = named.Count > 0 ? named[0].Year : YearOfQuarter(text) ?? (fiscalYear is { } known ? new FiscalYear(known) : (FiscalYear?)null);
        if (Months(text) is { } months)
        {
            return year is { } y ? Parsed<ThaiPeriod>.Of(Span(y, months.From, months.To)) : Parsed<ThaiPeriod>.Not("no year");
        }

        if (named.Count > 0)
        {
            var covered = new ThaiPeriod(named.Min(n => n.Year.Start), named.Max(n => n.Year.End));
            return Parsed<ThaiPeriod>.Of(covered, named[0].IsExplicit ? null : ThaiDate.YearOnly);
        }

        if (WholeYear().IsMatch(text) && year is { } whole)
        {
            return Parsed<ThaiPeriod>.Of(whole.Period);
        }

        return BareYears(text);
    }

    /// <summary>Months of the fiscal year, 0 (October) to 11 (September), both included.</summary>
    static (int From, int To)? Months(string text)
    {
        if (Quarter().Match(text) is { Success: true } quarter)
        {
            var first = Number(quarter, "first");
            var last = quarter.Groups["last"].Success ? Number(quarter, "last") : first;
            return first <= last ? ((first - 1) * 3, (last * 3) - 1) : null;
        }

        if (Round().Match(text) is { Success: true } round && Number(round, "months") is > 0 and <= 12 and var length)
        {
            var isSecond = round.Groups["second"].Success && length <= 6;
            return isSecond ? (length, Math.Min(11, (2 * length) - 1)) : (0, length - 1);
        }

        return null;
    }

    static ThaiPeriod Span(FiscalYear year, int from, int to) => new(year.Start.AddMonths(from), year.Start.AddMonths(to + 1).AddDays(-1));

    /// <summary>The year of 'ไตรมาส ๑/๒๕๖๘'.</summary>
    static FiscalYear? YearOfQuarter(string text) =>
        Quarter().Match(text).Groups["year"] is { Success: true } printed
        && FiscalYear.ToBuddhist(int.Parse(printed.Value, CultureInfo.InvariantCulture)) is { } year
            ? new FiscalYear(year)
            : null;

    static Parsed<ThaiPeriod> BareYears(string text)
    {
        var match = OnlyYears().Match(text);
        var years = match.Groups["year"].Captures.Select(c => FiscalYear.ToBuddhist(int.Parse(c.Value, CultureInfo.InvariantCulture))).ToList();
        return match.Success && years.All(y => y is not null) && years[^1] >= years[0]
            ? Parsed<ThaiPeriod>.Of(new ThaiPeriod(new FiscalYear(years[0]!.Value).Start, new FiscalYear(years[^1]!.Value).End), ThaiDate.YearOnly)
            : Parsed<ThaiPeriod>.Not("no period");
    }

    static int Number(Match match, string group) => int.Parse(match.Groups[group].Value, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"ไตรมาส\s*(?:ที่)?\s*(?<first>[1-4])(?![0-9])(?:\s*(?:-|ถึง|และ|,)\s*(?:ไตรมาส\s*)?(?:ที่\s*)?(?<last>[1-4])(?![0-9]))?(?:\s*/\s*(?<year>[0-9]{4}))?")]
    private static partial Regex Quarter();

    // 'ทุก ๓ เดือน' says how often and is no period, so a round must be called one.
    [GeneratedRegex(@"(?:(?:รอบ|ระยะเวลา)\s*(?<months>[0-9]{1,2})\s*เดือน|(?<months>[0-9]{1,2})\s*เดือน(?=\s*(?:แรก|หลัง)))\s*(?<second>หลัง)?")]
    private static partial Regex Round();

    [GeneratedRegex(@"(?:ตลอด|ทั้ง|ภายใน|สิ้น)\s*(?:ทั้ง)?\s*ปี(?:\s*งบประมาณ)?|^\s*ปีงบประมาณ\s*$")]
    private static partial Regex WholeYear();

    [GeneratedRegex(@"^\s*(?:พ\s?\.?\s?ศ\s?\.?|ค\s?\.?\s?ศ\s?\.?)?\s*(?<year>[0-9]{4})(?:\s*(?:-|ถึง|/)\s*(?:พ\s?\.?\s?ศ\s?\.?)?\s*(?<year>[0-9]{4}))?\s*$")]
    private static partial Regex OnlyYears();
}
