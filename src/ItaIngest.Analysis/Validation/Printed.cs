using System.Globalization;
using ItaIngest.Model.Provenance;
using ItaIngest.Model.Text;

namespace ItaIngest.Analysis.Validation;

/// <summary>A readable printed number with where it stands in the record.</summary>
/// <param name="Field">JSON Pointer.</param>
/// <param name="Source">The value as read.</param>
/// <param name="Value">The number.</param>
sealed record Printed(string Field, Sourced<decimal?> Source, decimal Value)
{
    /// <summary>How many decimals are printed.</summary>
    public int Decimals => Math.Max(ThaiNumber.PrintedDecimals(Source.Raw), Value.Scale > 6 ? 0 : Value.Scale);

    /// <summary>The values it can stand for: half a unit of its last printed digit to either side.</summary>
    public Interval Range => new(Value - HalfUnit, Value + HalfUnit);

    /// <summary>The number as printed, Arabic digits.</summary>
    public string Text => Value.ToString("F" + Decimals.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);

    decimal HalfUnit => 0.5m / Power(Decimals);

    /// <summary>A number that is there and readable; null otherwise.</summary>
    public static Printed? Of(string field, Sourced<decimal?>? source) =>
        source?.Value is { } value ? new Printed(field, source, value) : null;

    static decimal Power(int exponent)
    {
        var power = 1m;
        for (var i = 0; i < exponent; i++)
        {
            power *= 10;
        }

        return power;
    }
}
