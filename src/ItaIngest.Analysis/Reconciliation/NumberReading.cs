using System.Globalization;
using ItaIngest.Model.Text;

namespace ItaIngest.Analysis.Reconciliation;

/// <summary>What stands on paper for a number: its digits, point and sign.</summary>
static class NumberReading
{
    /// <summary>The reading of a raw text: the first run of digits and points whose value is the number, else the longest run.</summary>
    public static string Of(string raw, decimal? value)
    {
        var decimals = ThaiNumber.PrintedDecimals(raw);
        if (value is { } number)
        {
            return Text(number, Math.Max(decimals, number.Scale > 6 ? 0 : number.Scale));
        }

        var arabic = ThaiNumber.ToArabic(raw).Replace(",", "", StringComparison.Ordinal);
        var runs = arabic.Split([.. arabic.Where(c => !char.IsAsciiDigit(c) && c != '.').Distinct()], StringSplitOptions.RemoveEmptyEntries);
        return runs.OrderByDescending(r => r.Length).FirstOrDefault(r => r.Any(char.IsAsciiDigit)) ?? "";
    }

    /// <summary>A number with a count of decimals.</summary>
    public static string Text(decimal value, int decimals) =>
        value.ToString("F" + decimals.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
}
