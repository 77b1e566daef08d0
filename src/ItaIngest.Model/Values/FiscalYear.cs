using System.Text.RegularExpressions;
using ItaIngest.Model.Text;

namespace ItaIngest.Model.Values;

/// <summary>A fiscal year of the Thai state: year N runs from 1 October N-1 to 30 September N.</summary>
/// <param name="Year">Buddhist era, such as 2568.</param>
public readonly partial record struct FiscalYear(int Year)
{
    /// <summary>Years between the Buddhist and the Gregorian era.</summary>
    public const int EraOffset = 543;

    /// <summary>First day, Gregorian.</summary>
    public DateOnly Start => new(Year - EraOffset - 1, 10, 1);

    /// <summary>Last day, Gregorian.</summary>
    public DateOnly End => new(Year - EraOffset, 9, 30);

    /// <summary>From the first day to the last.</summary>
    public ThaiPeriod Period => new(Start, End);

    /// <summary>Whether the day lies in it.</summary>
    public bool Contains(DateOnly day) => Start <= day && day <= End;

    /// <summary>Whether the whole span lies in it.</summary>
    public bool Contains(ThaiPeriod period) => Contains(period.Start) && Contains(period.End);

    /// <summary>The year that a Gregorian day lies in.</summary>
    public static FiscalYear Of(DateOnly day) => new(day.Year + EraOffset + (day.Month >= 10 ? 1 : 0));

    /// <summary>
    /// A printed year as Buddhist era: over 2400 as it is, 1900..2099 is Gregorian, two digits are 25xx; null for anything else.
    /// </summary>
    public static int? ToBuddhist(int printed) => printed switch
    {
        >= 2400 and < 2800 => printed,
        >= 1900 and < 2100 => printed + EraOffset,
        >= 0 and < 100 => 2500 + printed,
        _ => null,
    };

    /// <summary>
    /// Every fiscal year that a text names, left to right: 'ปีงบประมาณ พ.ศ. ๒๕๖๘', 'ประจำปี ๒๕๖๘', 'ปี ๖๘', and the further years of
    /// a row ('ปีงบประมาณ พ.ศ. ๒๕๖๗ กับ ๒๕๖๘'). A year after 'พ.ศ.' alone is a law's or a date's and is left out.
    /// </summary>
    public static IReadOnlyList<FiscalYearMention> FindAll(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var found = new List<FiscalYearMention>();
        foreach (Match match in Named().Matches(text))
        {
            var isFiscal = match.Value.Contains("งบประมาณ", StringComparison.Ordinal);
            foreach (Capture year in match.Groups["year"].Captures)
            {
                // Two digits are a year only right after the word: 'ปีงบประมาณ ๖๗'; after a bare 'ปี' they count years.
                if ((year.Length == 4 || isFiscal) && ToBuddhist((int)ThaiNumber.Parse(year.Value).Value) is { } buddhist)
                {
                    found.Add(new FiscalYearMention(year.Index, year.Length, new FiscalYear(buddhist), isFiscal));
                }
            }
        }

        return found;
    }

    [GeneratedRegex(
        @"ปี\s*(?:งบประมาณ(?:ประจำปี|\s+ประจำปี)?|งบ)?\s*(?:ที่\s*)?(?:[พค]\s?\.?\s?ศ\s?\.?\s*)?"
        + @"(?<year>[0-9๐-๙]{4}|[0-9๐-๙]{2})(?![0-9๐-๙.])"
        + @"(?:\s*(?:-|–|—|,|/|กับ|และ|ถึง|เทียบกับ)\s*(?:ปี(?:งบประมาณ)?\s*)?(?:[พค]\s?\.?\s?ศ\s?\.?\s*)?(?<year>[0-9๐-๙]{4})(?![0-9๐-๙]))*")]
    private static partial Regex Named();
}
