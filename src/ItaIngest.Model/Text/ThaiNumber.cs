using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace ItaIngest.Model.Text;

/// <summary>Numbers as Thai reports print them: Thai and Arabic digits, comma grouping, decimal point, signs.</summary>
public static partial class ThaiNumber
{
    /// <summary>Remark: Thai and Arabic digits are mixed in one number.</summary>
    public const string MixedDigits = "number.mixed-digits";

    /// <summary>Whether the character is one of ๐-๙ or 0-9.</summary>
    public static bool IsDigit(char c) => c is >= '0' and <= '9' or >= '๐' and <= '๙';

    /// <summary>The value 0..9 of a Thai or Arabic digit, -1 for anything else.</summary>
    public static int DigitValue(char c) => c switch
    {
        >= '0' and <= '9' => c - '0',
        >= '๐' and <= '๙' => c - '๐',
        _ => -1,
    };

    /// <summary>The text with every Thai digit as the Arabic one; nothing else changes.</summary>
    public static string ToArabic(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var result = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            var digit = DigitValue(c);
            result.Append(digit < 0 ? c : (char)('0' + digit));
        }

        return result.ToString();
    }

    /// <summary>The text with every Arabic digit as the Thai one; nothing else changes.</summary>
    public static string ToThai(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return string.Create(text.Length, text, static (span, source) =>
        {
            for (var i = 0; i < span.Length; i++)
            {
                span[i] = source[i] is >= '0' and <= '9' ? (char)('๐' + (source[i] - '0')) : source[i];
            }
        });
    }

    /// <summary>
    /// One number and nothing else (surrounding space allowed). The printed decimals are kept in the decimal's scale.
    /// Remark <c>number.mixed-digits</c> when Thai and Arabic digits are mixed in it.
    /// </summary>
    /// <param name="text">The text.</param>
    /// <param name="isChange">Whether it stands in a change column, where brackets mean a fall: '(12.29)' is -12.29. Elsewhere they mean nothing.</param>
    public static Parsed<decimal> Parse(string text, bool isChange = false)
    {
        ArgumentNullException.ThrowIfNull(text);
        var arabic = ToArabic(text).Trim();
        var isBracketed = arabic is ['(', _, .., ')'];
        arabic = isBracketed ? arabic[1..^1].Trim() : arabic;
        var isNegative = arabic.Length > 0 && IsMinus(arabic[0]);
        arabic = isNegative || arabic.StartsWith('+') ? arabic[1..].TrimStart() : arabic;
        var match = Plain().Match(arabic);
        if (!match.Success)
        {
            return Parsed<decimal>.Not(arabic.Any(char.IsAsciiDigit) ? "not a number" : "no digits");
        }

        // Beyond 28 digits decimal.TryParse would round, and a number is never changed.
        if (arabic.Count(char.IsAsciiDigit) > 28
            || !decimal.TryParse(
                arabic.Replace(",", "", StringComparison.Ordinal), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value))
        {
            return Parsed<decimal>.Not("not a number");
        }

        return Parsed<decimal>.Of(isNegative || (isBracketed && isChange) ? -value : value, HasMixedDigits(text) ? MixedDigits : null);
    }

    /// <summary>
    /// Every number in running text, left to right, none overlapping. A dash is a sign only where it touches the number and stands
    /// after a space or bracket that no number comes before ('๒๕๖๗-๒๕๖๘' and '๒๕๖๗ -๒๕๖๘' are two positive years). The parts of
    /// '๑.๒.๓' are three whole numbers.
    /// </summary>
    public static IReadOnlyList<FoundNumber> Find(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var found = new List<FoundNumber>();
        foreach (Match match in InText().Matches(text))
        {
            var isSection = match.Value.Count(c => c == '.') > 1;
            foreach (Match part in (isSection ? Digits() : Whole()).Matches(match.Value))
            {
                var index = match.Index + part.Index;
                var isNegative = IsNegativeAt(text, index);
                var parsed = Parse(part.Value);
                if (parsed.IsValid)
                {
                    var value = isNegative ? -parsed.Value : parsed.Value;
                    found.Add(new FoundNumber(isNegative ? index - 1 : index, part.Length + (isNegative ? 1 : 0), value, parsed.Problem));
                }
            }
        }

        return found;
    }

    /// <summary>How many decimals are printed: 2 for '๙๘.๕๐', 0 for '๙๘'.</summary>
    public static int PrintedDecimals(string raw)
    {
        ArgumentNullException.ThrowIfNull(raw);
        var point = raw.LastIndexOf('.');
        return point < 0 ? 0 : raw.Skip(point + 1).TakeWhile(IsDigit).Count();
    }

    /// <summary>Whether Thai and Arabic digits both occur.</summary>
    internal static bool HasMixedDigits(string text) => text.Any(char.IsAsciiDigit) && text.Any(c => c is >= '๐' and <= '๙');

    /// <summary>Whether it is printed for a minus: hyphen, en dash, minus sign, and their like.</summary>
    internal static bool IsMinus(char c) => c is '-' or '–' or '−' or '‐' or '‑' or '－';

    static bool IsNegativeAt(string text, int index)
    {
        if (index == 0 || !IsMinus(text[index - 1]))
        {
            return false;
        }

        if (index == 1)
        {
            return true;
        }

        var before = text[..(index - 1)].TrimEnd();
        return (text[index - 2] == '(' || char.IsWhiteSpace(text[index - 2])) && (before.Length == 0 || !IsDigit(before[^1]));
    }

    // Comma groups are of three digits; a full stop needs a digit after it.
    [GeneratedRegex(@"^(?:[0-9]{1,3}(?:,[0-9]{3})+|[0-9]+)(?:\.[0-9]+)?$|^\.[0-9]+$")]
    private static partial Regex Plain();

    [GeneratedRegex(@"[0-9๐-๙]+(?:[.,][0-9๐-๙]+)*")]
    private static partial Regex InText();

    [GeneratedRegex(@"[0-9๐-๙]{1,3}(?:,[0-9๐-๙]{3})+(?![0-9๐-๙])(?:\.[0-9๐-๙]+)?|[0-9๐-๙]+(?:\.[0-9๐-๙]+)?")]
    private static partial Regex Whole();

    [GeneratedRegex(@"[0-9๐-๙]+")]
    private static partial Regex Digits();
}
