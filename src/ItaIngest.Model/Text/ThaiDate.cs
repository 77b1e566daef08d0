using System.Text.RegularExpressions;
using ItaIngest.Model.Values;

namespace ItaIngest.Model.Text;

/// <summary>Days and periods as Thai reports print them. Nothing here throws.</summary>
public static partial class ThaiDate
{
    /// <summary>Remark: more than one period is printed; the value covers all of them.</summary>
    public const string Several = "period.several";

    /// <summary>Remark: only a year is printed; it is taken for a fiscal year.</summary>
    public const string YearOnly = "period.year-only";

    /// <summary>The one day of a text: '๓๐ กันยายน ๒๕๖๘', '๑ ต.ค. 67', '1/10/2567', '2024-10-01'.</summary>
    public static Parsed<DateOnly> ParseDate(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var parts = DatePart.FindAll(Plain(text));
        return parts is [{ Day: { } day, Year: { } year and not DatePart.Unreadable }]
            ? Day(year, parts[0].Month, day)
            : Parsed<DateOnly>.Not(parts.Count > 1 ? "more than one date" : "no date");
    }

    /// <summary>
    /// The period of a text. A month without a day is the whole month, from the first of two to the last; a part without a year
    /// takes it from the other part or from the fiscal year.
    /// </summary>
    /// <param name="text">Such as '๑ ตุลาคม ๒๕๖๗ - ๓๐ กันยายน ๒๕๖๘', 'ต.ค. 67 – ก.ย. 68', 'ปีงบประมาณ พ.ศ. ๒๕๖๘', 'ไตรมาส ๑'.</param>
    /// <param name="fiscalYear">Buddhist fiscal year of the document, for 'ไตรมาส ๑', 'รอบ ๖ เดือน' and months without a year; null when not known.</param>
    public static Parsed<ThaiPeriod> ParsePeriod(string text, int? fiscalYear = null)
    {
        ArgumentNullException.ThrowIfNull(text);
        var plain = Plain(text);
        var parts = DatePart.FindAll(plain);
        return parts.Count > 0 ? OfParts(parts, plain, fiscalYear) : PartOfYear.Parse(plain, fiscalYear);
    }

    /// <summary>Canonical, Arabic digits, one kind of dash, and a space around 'ถึง', which joins months where a cell's line ended behind it.</summary>
    static string Plain(string text) => Dash().Replace(ThaiNumber.ToArabic(ThaiMonths.Spelt(ThaiText.Canonical(text))).Replace('\n', ' '), "-")
        .Replace("ถึง", " ถึง ", StringComparison.Ordinal);

    static Parsed<ThaiPeriod> OfParts(IReadOnlyList<DatePart> parts, string plain, int? fiscalYear)
    {
        if (parts.Any(p => p.Year == DatePart.Unreadable))
        {
            return Parsed<ThaiPeriod>.Not("unreadable year");
        }

        // 'ตุสาคม 2567 - กันยายน 2568' is a range with a misread end, not the one month that can be read.
        if (LostBegin().IsMatch(plain[..parts[0].Index]) || LostEnd().IsMatch(plain[parts[^1].End..]))
        {
            return Parsed<ThaiPeriod>.Not("unreadable month");
        }

        var years = Years(parts, fiscalYear);
        var spans = new List<ThaiPeriod>();
        for (var i = 0; i < parts.Count; i++)
        {
            if (years[i] is not { } year)
            {
                return Parsed<ThaiPeriod>.Not("no year");
            }

            var first = Day(year, parts[i].Month, parts[i].Day ?? 1);
            var last = Day(year, parts[i].Month, parts[i].Day ?? LastDay(year, parts[i].Month));
            if (!first.IsValid || !last.IsValid)
            {
                return Parsed<ThaiPeriod>.Not("no such day");
            }

            spans.Add(new ThaiPeriod(first.Value, last.Value));
        }

        var isRange = parts.Count == 2 && Connector().IsMatch(plain[parts[0].End..parts[1].Index]);
        if (isRange && spans[1].End < spans[0].Start)
        {
            return Parsed<ThaiPeriod>.Not("ends before it begins");
        }

        var covered = new ThaiPeriod(spans.Min(s => s.Start), spans.Max(s => s.End));
        return Parsed<ThaiPeriod>.Of(covered, parts.Count == 1 || isRange ? null : Several);
    }

    static int?[] Years(IReadOnlyList<DatePart> parts, int? fiscalYear)
    {
        var years = parts.Select(p => p.Year).ToArray();
        for (var i = parts.Count - 2; i >= 0; i--)
        {
            // 'ต.ค. - ก.ย. 2568' begins in the year before: a range does not run backwards.
            years[i] ??= years[i + 1] - (parts[i].Month > parts[i + 1].Month ? 1 : 0);
        }

        for (var i = 0; i < parts.Count; i++)
        {
            years[i] ??= fiscalYear - (parts[i].Month >= 10 ? 1 : 0);
        }

        return years;
    }

    static int LastDay(int buddhistYear, int month) => DateTime.DaysInMonth(buddhistYear - FiscalYear.EraOffset, month);

    static Parsed<DateOnly> Day(int buddhistYear, int month, int day) =>
        day >= 1 && day <= LastDay(buddhistYear, month)
            ? Parsed<DateOnly>.Of(new DateOnly(buddhistYear - FiscalYear.EraOffset, month, day))
            : Parsed<DateOnly>.Not("no such day");

    [GeneratedRegex(@"25[0-9]{2}\s*(?:-|ถึง)\s*(?:วันที่|เดือน|สิ้นเดือน|\s)*$")]
    private static partial Regex LostBegin();

    [GeneratedRegex(@"^\s*(?:-|ถึง)\s*[^\s0-9]+\s*(?:พ\.ศ\.\s*)?25[0-9]{2}")]
    private static partial Regex LostEnd();

    [GeneratedRegex(@"[–—−‐‑~]")]
    private static partial Regex Dash();

    [GeneratedRegex(@"^\s*(?:-|ถึง|จนถึง|สิ้นสุด|จน)+\s*(?:ถึง|สิ้นสุด)?\s*(?:วันที่|เดือน|สิ้นเดือน|ประมาณ|\s)*\s*$")]
    private static partial Regex Connector();
}
