namespace ItaIngest.Reading;

/// <summary>Pages that follow one another.</summary>
/// <param name="First">First page, from 1.</param>
/// <param name="Last">Last page; may lie beyond the end.</param>
public readonly record struct PageRange(int First, int Last)
{
    /// <summary>Every page.</summary>
    public static PageRange All { get; } = new(1, int.MaxValue);

    /// <summary>How many pages.</summary>
    public int Count => Last - First + 1;
}
