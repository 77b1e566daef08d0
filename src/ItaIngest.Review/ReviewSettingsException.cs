namespace ItaIngest.Review;

/// <summary>The settings of the review pages cannot be used; the messages say what to change.</summary>
public sealed class ReviewSettingsException(string thai, string english) : Exception(english)
{
    /// <summary>The same in Thai.</summary>
    public string Thai { get; } = thai;
}
