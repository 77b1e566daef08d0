using System.Globalization;
using System.Text.RegularExpressions;

namespace ItaIngest.Model.Text;

/// <summary>The mark that opens a list point.</summary>
/// <param name="Label">As printed, without spaces around: '๑.', '(๑)', '๑.๑', '(ก)', '-', '•'.</param>
/// <param name="Numbers">The numbers of the label, outermost first: [1, 1] for '๑.๑'; empty for bullets and letters.</param>
/// <param name="TextStart">Where the point's own text begins; the text's length when nothing follows.</param>
public sealed partial record ListPoint(string Label, IReadOnlyList<int> Numbers, int TextStart)
{
    /// <summary>Beyond this a number is taken for a value or a year, not for a point's number: budgets list some hundred things, '(113)'.</summary>
    const int LongestList = 299;

    /// <summary>Beyond this the second part is taken for decimals: '๑๒.๑๘' is a score, '๓.๒' a nested point.</summary>
    const int LongestNestedList = 20;

    /// <summary>Whether it is a dash or bullet.</summary>
    public bool IsBullet => Numbers.Count == 0 && !Label.Any(char.IsLetter);

    /// <summary>The point that a text opens with (leading space allowed), or none.</summary>
    public static Parsed<ListPoint> Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        foreach (var pattern in (Regex[])[Bracketed(), Numbered(), Nested(), Lettered(), Bullet()])
        {
            var match = pattern.Match(text);
            if (match.Success)
            {
                return Checked(match, text);
            }
        }

        return Parsed<ListPoint>.Not("no point");
    }

    static Parsed<ListPoint> Checked(Match match, string text)
    {
        var label = match.Groups["label"];
        int[] numbers = [.. match.Groups["n"].Captures.Select(c => int.Parse(ThaiNumber.ToArabic(c.Value), CultureInfo.InvariantCulture))];
        var isList = numbers.All(n => n is >= 1 and <= LongestList) && numbers.Skip(1).All(n => n <= LongestNestedList);
        if (!isList || (numbers.Length > 1 && IsAmount(text[match.Length..])))
        {
            return Parsed<ListPoint>.Not("a number, not a point");
        }

        return Parsed<ListPoint>.Of(new ListPoint(label.Value, numbers, match.Length));
    }

    /// <summary>Whether what follows two numbers says that they are one amount: '๓.๑๒ คะแนน'.</summary>
    static bool IsAmount(string rest) => rest.Length == 0 || Unit().IsMatch(rest);

    [GeneratedRegex(@"^\s*(?<label>\((?<n>[0-9๐-๙]{1,3})(?:\.(?<n>[0-9๐-๙]{1,2})){0,2}\)|(?<n>[0-9๐-๙]{1,2})\))\s*")]
    private static partial Regex Bracketed();

    // A digit after the full stop makes it a decimal or a nested point.
    [GeneratedRegex(@"^\s*(?<label>(?<n>[0-9๐-๙]{1,2})\.)(?![0-9๐-๙])\s*")]
    private static partial Regex Numbered();

    [GeneratedRegex(@"^\s*(?<label>(?<n>[1-9๑-๙][0-9๐-๙]?)(?:\.(?<n>[1-9๑-๙][0-9๐-๙]?)){1,3})(?![0-9๐-๙,%])\.?(?:\)|\s+|(?=[\u0E01-\u0E2E\u0E40-\u0E44])|$)\s*")]
    private static partial Regex Nested();

    // 'ก.' alone would take ต. อ. จ. (tambon, amphoe, changwat) for points, so letters need a bracket; one to four Latin for 'iv)'.
    [GeneratedRegex(@"^\s*(?<label>\((?:[ก-ฮ]|[a-z]|[ivx]{1,4})\)|(?:[ก-ฮ]|[a-z]|[ivx]{1,4})\))\s*")]
    private static partial Regex Lettered();

    // A dash needs a space or a word after it ('-๕.๐๐' is a number, '-' alone is none); 'o' and '*' need a space.
    [GeneratedRegex(@"^\s*(?<label>[-–—](?=\s*[^\s0-9๐-๙.,\-–—]|\s+\S)|[•▪▫●○◦‣■□◆◇❖➢➤➔✓✔★☆∙·\uF0A7\uF0B7\uF0D8\uF0FC\uF076\uF0E0]|[oO*](?=\s))\s*")]
    private static partial Regex Bullet();

    [GeneratedRegex(@"^\s*(?:คะแนน|บาท|คน|%|ร้อยละ|เปอร์เซ็นต์|กิโล|ล้าน|ตร|ไร่|[)/+\-–=])")]
    private static partial Regex Unit();
}
