using System.Globalization;
using System.Text.RegularExpressions;
using ItaIngest.Model.Values;

namespace ItaIngest.Model.Text;

/// <summary>A date or a part of one inside a text: a month at least.</summary>
/// <param name="Index">Where it begins.</param>
/// <param name="End">Just behind it.</param>
/// <param name="Day">Day of the month as printed; may not exist in that month.</param>
/// <param name="Month">1..12.</param>
/// <param name="Year">Buddhist era; null when none is printed, <see cref="Unreadable"/> when what is printed is none ('๒๕๖').</param>
sealed partial record DatePart(int Index, int End, int? Day, int Month, int? Year)
{
    /// <summary>A year that is printed and cannot be one: it must not be filled in from elsewhere as if nothing stood there.</summary>
    public const int Unreadable = -1;

    /// <summary>Every part in a text with Arabic digits and hyphens, left to right.</summary>
    public static IReadOnlyList<DatePart> FindAll(string text)
    {
        var parts = new List<DatePart>();
        foreach (Match match in Written().Matches(text))
        {
            var hasFrom = AddDayBefore(parts, match);
            var start = hasFrom ? Start(match, "day", "month") : match.Index;
            parts.Add(new DatePart(start, match.Index + match.Length, Number(match, "day"), ThaiMonths.Number(match.Groups["month"].Value), YearOf(match)));
        }

        return parts.Count > 0 ? parts : Numeric(text);
    }

    /// <summary>'๑ - ๓๑ ตุลาคม ๒๕๖๗': the first day shares the month and year of the second.</summary>
    static bool AddDayBefore(List<DatePart> parts, Match match)
    {
        if (Number(match, "from") is not { } from)
        {
            return false;
        }

        var group = match.Groups["from"];
        parts.Add(new DatePart(group.Index, group.Index + group.Length, from, ThaiMonths.Number(match.Groups["month"].Value), YearOf(match)));
        return true;
    }

    static int Start(Match match, string first, string second) =>
        match.Groups[first].Success ? match.Groups[first].Index : match.Groups[second].Index;

    static List<DatePart> Numeric(string text)
    {
        var parts = new List<DatePart>();
        foreach (Match match in Digits().Matches(text))
        {
            if (Number(match, "month") is { } month and >= 1 and <= 12 && YearOf(match) is { } year)
            {
                parts.Add(new DatePart(match.Index, match.Index + match.Length, Number(match, "day"), month, year));
            }
        }

        return parts;
    }

    static int? YearOf(Match match)
    {
        if (Number(match, "year") is not { } printed)
        {
            return null;
        }

        var isGregorian = match.Value.Contains("ค.ศ", StringComparison.Ordinal);
        return isGregorian && printed < 100 ? 2000 + printed + FiscalYear.EraOffset : FiscalYear.ToBuddhist(printed) ?? Unreadable;
    }

    static int? Number(Match match, string group) =>
        match.Groups[group] is { Success: true } found ? int.Parse(found.Value, CultureInfo.InvariantCulture) : null;

    // A two-digit number after a month is its year unless another month follows it: then it is the next day ('ตุลาคม - ๓๐ กันยายน' has the dash between).
    [GeneratedRegex(
        @"(?:(?<![0-9])(?<from>[0-9]{1,2})\s*(?:-|ถึง)\s*)?(?:(?:วันที่\s*)?(?<![0-9])(?<day>[0-9]{1,2})\s*)?(?:เดือน\s*)?"
        + "(?<month>" + ThaiMonths.Pattern + ")"
        + @"(?:\s*,?\s*(?:ปี\s*)?(?:พ\s?\.?\s?ศ\s?\.?|ค\s?\.?\s?ศ\s?\.?)?\s*'?(?<year>[0-9]{2,9})(?![0-9]))?")]
    private static partial Regex Written();

    [GeneratedRegex(
        @"(?<![0-9/.-])(?:(?<day>[0-9]{1,2})\s?(?<s>[/.-])\s?(?<month>[0-9]{1,2})\s?\k<s>\s?(?<year>[0-9]{4}|[0-9]{2})|(?<year>[12][0-9]{3})-(?<month>[0-9]{2})-(?<day>[0-9]{2}))(?![0-9/])")]
    private static partial Regex Digits();
}
