namespace ItaIngest.Reading;

/// <summary>A limit of reading.</summary>
/// <param name="Name">Its name for people.</param>
/// <param name="Least">The lowest value that it may have.</param>
/// <param name="Most">The highest.</param>
/// <param name="Of">Its value.</param>
/// <param name="With">The options with another value.</param>
public sealed record ReadLimit(string Name, long Least, long Most, Func<ReadOptions, long> Of, Func<ReadOptions, long, ReadOptions> With)
{
    /// <summary>Whether it may have that value.</summary>
    public bool Allows(long value) => value >= Least && value <= Most;
}
