using System.Globalization;
using ItaIngest.Model.Provenance;
using ItaIngest.Model.Text;
using ItaIngest.Model.Values;

namespace ItaIngest.Storage.Exports;

/// <summary>A number and how many decimals are printed: ๘๗.๕๐ is no 87.5.</summary>
/// <param name="Value">The number.</param>
/// <param name="Decimals">Decimals printed, 0 or more.</param>
public readonly record struct PrintedNumber(decimal Value, int Decimals)
{
    /// <summary>The value as read; null: absent or unreadable.</summary>
    public static PrintedNumber? Of(Sourced<decimal?>? number) =>
        number?.Value is { } value ? new PrintedNumber(value, Math.Max(ThaiNumber.PrintedDecimals(number.Raw), PlainDecimal.Of(value).Scale)) : null;

    /// <summary>A number that somebody wrote with its decimals; null: it is no number.</summary>
    public static PrintedNumber? Of(string? text) =>
        decimal.TryParse(text, NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
            ? new PrintedNumber(number, number.Scale)
            : null;
}
