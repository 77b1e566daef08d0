using System.Globalization;
using System.Text;

namespace ItaIngest.Model.Text;

/// <summary>Numbers as Thai reports print them: Thai and Arabic digits, comma grouping, decimal point, signs.</summary>
public static class ThaiNumber
{
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
    public static Parsed<decimal> Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var arabic = ToArabic(text).Trim().Replace('−', '-').Replace('–', '-').Replace("- ", "-", StringComparison.Ordinal);
        var negative = arabic.StartsWith('(') && arabic.EndsWith(')');
        arabic = negative ? arabic[1..^1] : arabic;
        if (arabic.Length == 0 || !arabic.Any(char.IsAsciiDigit))
        {
            return Parsed<decimal>.Not("no digits");
        }

        if (!IsWellGrouped(arabic)
            || !decimal.TryParse(
                arabic,
                NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowThousands,
                CultureInfo.InvariantCulture,
                out var value))
        {
            return Parsed<decimal>.Not("not a number");
        }

        var mixed = text.Any(char.IsAsciiDigit) && text.Any(c => c is >= '๐' and <= '๙');
        return Parsed<decimal>.Of(negative ? -value : value, mixed ? "number.mixed-digits" : null);
    }

    /// <summary>How many decimals are printed: 2 for '๙๘.๕๐', 0 for '๙๘'.</summary>
    public static int PrintedDecimals(string raw)
    {
        ArgumentNullException.ThrowIfNull(raw);
        var point = raw.LastIndexOf('.');
        return point < 0 ? 0 : raw.Skip(point + 1).TakeWhile(IsDigit).Count();
    }

    static bool IsWellGrouped(string number)
    {
        var whole = number.Split('.')[0].TrimStart('-', '+');
        var groups = whole.Split(',');
        return groups.Length == 1 || (groups[0].Length is >= 1 and <= 3 && groups.Skip(1).All(g => g.Length == 3));
    }
}
