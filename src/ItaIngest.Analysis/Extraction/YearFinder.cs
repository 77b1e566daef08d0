using System.Globalization;
using System.Text.RegularExpressions;

namespace ItaIngest.Analysis.Extraction;

/// <summary>Finds years of assessments in texts whose digits are Arabic already.</summary>
static partial class YearFinder
{
    /// <summary>The first fiscal year that ITA figures exist for in print; older years in a report are laws and plans.</summary>
    public const int First = 2556;

    /// <summary>A report cannot speak of results past this year.</summary>
    public const int Last = 2599;

    /// <summary>Every year of a text in order.</summary>
    public static IReadOnlyList<YearMention> All(string arabic)
    {
        var found = new List<YearMention>();
        foreach (Match match in Candidate().Matches(arabic))
        {
            var digits = match.Groups["y"];
            var year = int.Parse(digits.Value, CultureInfo.InvariantCulture);
            year = year < 100 ? 2500 + year : year;
            if (year is < First or > Last)
            {
                continue;
            }

            // '๒๕๖๗ กับ ๒๕๖๘', 'ปี ๒๕๖๔ – ๒๕๖๕': the second year is what the first is.
            var isPaired = found.Count > 0 && found[^1].IsFiscal
                && Pairing().IsMatch(arabic[(found[^1].Start + found[^1].Length)..digits.Index]);
            var isFiscal = match.Groups["fiscal"].Success || isPaired;
            if (isFiscal || digits.Length == 4)
            {
                found.Add(new YearMention(year, digits.Index, digits.Length, isFiscal));
            }
        }

        return found;
    }

    /// <summary>The fiscal years of a text, each once, in order.</summary>
    public static IReadOnlyList<int> Fiscal(string arabic) => [.. All(arabic).Where(y => y.IsFiscal).Select(y => y.Year).Distinct()];

    /// <summary>The last fiscal year named before a position; null for none.</summary>
    public static int? Before(IReadOnlyList<YearMention> years, int position)
    {
        int? last = null;
        foreach (var year in years)
        {
            if (year.IsFiscal && year.Start < position)
            {
                last = year.Year;
            }
        }

        return last;
    }

    /// <summary>The fiscal year that is told right behind a score: '๘๘.๓๙ คะแนน (ระดับ B) ในปีงบประมาณ พ.ศ. ๒๕๖๗'; null for none.</summary>
    public static int? After(IReadOnlyList<YearMention> years, string arabic, int position)
    {
        foreach (var year in years)
        {
            if (year.IsFiscal && year.Start > position)
            {
                return RightBehind().IsMatch(arabic[position..year.Start]) ? year.Year : null;
            }
        }

        return null;
    }

    /// <summary>The year of a column heading: any year counts there, two digits in brackets too ('คะแนนที่ได้(62)').</summary>
    public static int? OfHeading(string arabic)
    {
        var all = All(arabic);
        if (all.Count > 0)
        {
            return all[^1].Year;
        }

        var shortYear = ShortInBrackets().Match(arabic);
        return shortYear.Success ? 2500 + int.Parse(shortYear.Groups[1].Value, CultureInfo.InvariantCulture) : null;
    }

    /// <summary>Whether a text is nothing but years: the legend or axis of a chart, which is no caption.</summary>
    public static bool IsLegend(string arabic) => All(arabic).Count > 1 && Legend().IsMatch(arabic);

    // A date's month, an order's '/' or a law before the digits leaves the group 'fiscal' empty.
    [GeneratedRegex(@"(?<fiscal>ปี\s*(?:งบประมาณ|งบ\s*ฯ)?\s*(?:\(?\s*พ\s*\.\s*ศ\s*\.?)?\s*)(?<y>25[0-9]{2}|[5-7][0-9])(?![0-9.])|(?<![0-9/.,])(?<y>25[0-9]{2})(?![0-9]|\.[0-9])")]
    private static partial Regex Candidate();

    [GeneratedRegex(@"^[\s"")”]*(?:-|–|—|กับ|และ|ถึง|เทียบกับ|,|/)?\s*(?:ปี)?\s*(?:งบประมาณ)?\s*(?:พ\.ศ\.)?\s*$")]
    private static partial Regex Pairing();

    [GeneratedRegex(@"^\s*(?:คะแนน)?\s*\(?(?:(?:อยู่)?(?:ใน)?ระดับ\s*[A-Zก-๙]{1,20})?\)?\s*ในปี\s*(?:งบประมาณ)?\s*(?:พ\.ศ\.)?\s*$")]
    private static partial Regex RightBehind();

    [GeneratedRegex(@"\((5[6-9]|[67][0-9])\)")]
    private static partial Regex ShortInBrackets();

    [GeneratedRegex(@"^(?:\s|ปี|งบประมาณ|พ\.ศ\.|[0-9]|-|–)*$")]
    private static partial Regex Legend();
}
