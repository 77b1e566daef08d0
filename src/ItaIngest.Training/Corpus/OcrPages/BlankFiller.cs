using System.Globalization;
using ItaIngest.Model.Text;

namespace ItaIngest.Training.Corpus.OcrPages;

/// <summary>Draws what stands in the blanks of a page: numbers in the forms that reports print them, in Thai digits, with <c>.ar</c> in Arabic ones.</summary>
sealed class BlankFiller(Random random)
{
    static readonly string[] Months =
        ["มกราคม", "กุมภาพันธ์", "มีนาคม", "เมษายน", "พฤษภาคม", "มิถุนายน", "กรกฎาคม", "สิงหาคม", "กันยายน", "ตุลาคม", "พฤศจิกายน", "ธันวาคม"];

    readonly Dictionary<string, string[]> lists = new(StringComparer.Ordinal);

    /// <summary>Names words that <c>pick:name</c> takes one after the other, a row each.</summary>
    public void AddList(string name, string[] words) => lists[name] = words;

    /// <summary>What stands in a blank.</summary>
    /// <param name="blank">Its name.</param>
    /// <param name="row">The row of a repeated line, from 1.</param>
    public string Fill(string blank, int row)
    {
        if (blank.StartsWith("pick:", StringComparison.Ordinal))
        {
            var words = lists.GetValueOrDefault(blank[5..]) ?? throw new InvalidDataException($"no @list '{blank[5..]}'");
            return words[(row - 1) % words.Length];
        }

        if (blank.StartsWith("dots", StringComparison.Ordinal))
        {
            return new string('.', blank.Length > 4 ? int.Parse(blank.AsSpan(4), CultureInfo.InvariantCulture) : 60);
        }

        var isArabic = blank.EndsWith(".ar", StringComparison.Ordinal);
        var text = Number(isArabic ? blank[..^3] : blank, row);
        return isArabic ? text : ThaiNumber.ToThai(text);
    }

    string Number(string blank, int row) => blank switch
    {
        "n" => Text($"{row}"),
        "score" => random.Next(20) == 0 ? "100.00" : Text($"{random.Next(4000, 10000) / 100m:0.00}"),
        "small" => Text($"{random.Next(5, 4000) / 100m:0.00}"),
        "grade" => Text($"{random.Next(250, 501) / 100m:0.00}"),
        "size" => Text($"{random.Next(10, 9999) / 10m:0.##}"),
        "whole" => Text($"{random.Next(2, 99)}"),
        "count" => Text($"{random.Next(100, 999)}"),
        "amount4" => Text($"{random.Next(1_000, 29_999):#,0}"),
        "amount" => Text($"{Money():#,0}"),
        "money" => Text($"{Money() + (random.Next(100) / 100m):#,0.00}"),
        "percent" => Text($"{random.Next(1, 9999) / 100m:0.00}%"),
        "change" => Text($"{(random.Next(2) == 0 ? "+" : "-")}{random.Next(1, 3000) / 100m:0.00}"),
        "year" => Text($"{random.Next(2550, 2570)}"),
        "postcode" => Text($"{random.Next(10_000, 96_999)}"),
        "phone" => Text($"0{random.Next(32, 78):00}-{random.Next(1_000_000):000000}"),
        "date" => Text($"{random.Next(1, 29)} {Months[random.Next(12)]} {random.Next(2560, 2570)}"),
        _ => throw new InvalidDataException($"no blank '#{blank}#'"),
    };

    // Amounts of every length between thousands and tens of millions, so that commas stand everywhere.
    int Money() => random.Next(1_000, (int)Math.Pow(10, random.Next(4, 9)));

    static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
