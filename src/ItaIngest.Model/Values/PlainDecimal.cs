namespace ItaIngest.Model.Values;

/// <summary>Decimals without the zeros that printing or arithmetic left at the end.</summary>
public static class PlainDecimal
{
    /// <summary>The same number with the smallest scale: 98.5 for 98.50, 251 for 251.0. Written and read again, it is written alike.</summary>
    public static decimal Of(decimal number) => number / 1.0000000000000000000000000000m; // one with the largest scale: nothing else changes
}
