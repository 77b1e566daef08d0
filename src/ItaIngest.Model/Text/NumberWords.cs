using System.Text.RegularExpressions;

namespace ItaIngest.Model.Text;

/// <summary>Numbers written in Thai words, up to millions: แปดสิบห้า, ร้อยละเก้าสิบ, เก้าสิบเอ็ดจุดศูนย์สาม.</summary>
public static partial class NumberWords
{
    static readonly (string Word, int Value)[] Units =
    [
        ("ศูนย์", 0), ("หนึ่ง", 1), ("เอ็ด", 1), ("สอง", 2), ("ยี่", 2), ("สาม", 3), ("สี่", 4),
        ("ห้า", 5), ("หก", 6), ("เจ็ด", 7), ("แปด", 8), ("เก้า", 9),
    ];

    static readonly (string Word, int Value)[] Powers =
    [
        ("สิบ", 10), ("ร้อย", 100), ("พัน", 1000), ("หมื่น", 10_000), ("แสน", 100_000),
    ];

    const string Million = "ล้าน";

    /// <summary>One number in words and nothing else but 'ร้อยละ' before it and '%', 'คะแนน' or 'เปอร์เซ็นต์' after it.</summary>
    public static Parsed<decimal> Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var bare = Around().Replace(ThaiText.Key(text), "");
        var parts = bare.Split("จุด");
        if (bare.Length == 0 || parts.Length > 2 || Whole(parts[0]) is not { } whole)
        {
            return Parsed<decimal>.Not("not a number in words");
        }

        if (parts.Length == 1)
        {
            return Parsed<decimal>.Of(whole);
        }

        return Decimals(parts[1]) is { } decimals ? ThaiNumber.Parse($"{whole}.{decimals}") : Parsed<decimal>.Not("not a number in words");
    }

    /// <summary>Digits told one by one ('ศูนย์สาม' is 03), or as a number ('ห้าสิบ' is 50).</summary>
    static string? Decimals(string words)
    {
        var digits = "";
        var rest = words;
        while (Take(Units, ref rest) is { } digit)
        {
            digits += digit;
        }

        return rest.Length == 0 && digits.Length > 0 ? digits : Whole(words)?.ToString(System.Globalization.CultureInfo.InvariantCulture);
    }

    static int? Whole(string words)
    {
        var millions = words.Split(Million);
        if (millions.Length > 2)
        {
            return null;
        }

        return millions.Length == 1
            ? BelowMillion(words)
            : (BelowMillion(millions[0]), millions[1].Length == 0 ? 0 : BelowMillion(millions[1])) is ({ } high, { } low) && high < 1000
                ? (high * 1_000_000) + low
                : null;
    }

    /// <summary>Each power of ten at most once, in falling order; a unit stands before its power and alone at the end.</summary>
    static int? BelowMillion(string words)
    {
        var rest = words;
        var (sum, last) = (0, int.MaxValue);
        while (rest.Length > 0)
        {
            var unit = Take(Units, ref rest);
            var power = Take(Powers, ref rest) ?? 1;
            if ((unit is null && power == 1) || power >= last)
            {
                return null;
            }

            sum += (unit ?? 1) * power;
            last = power;
        }

        return words.Length == 0 ? null : sum;
    }

    static int? Take((string Word, int Value)[] words, ref string rest)
    {
        foreach (var (word, value) in words)
        {
            if (rest.StartsWith(word, StringComparison.Ordinal))
            {
                rest = rest[word.Length..];
                return value;
            }
        }

        return null;
    }

    [GeneratedRegex("^(?:คิดเป็น)?ร้อยละ|(?:คะแนน|เปอร์เซ็นต์|%|ถ้วน)+$")]
    private static partial Regex Around();
}
