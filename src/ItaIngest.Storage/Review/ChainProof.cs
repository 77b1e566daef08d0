namespace ItaIngest.Storage.Review;

/// <summary>The outcome of proving the review log.</summary>
/// <param name="Entries">How many entries were found.</param>
/// <param name="FirstFault">Number of the first entry that does not fit; null where the chain is whole.</param>
/// <param name="Head">Where the proved part ends, as <c>number:hash</c>, to be kept elsewhere; null for none.</param>
/// <param name="HasKept">Whether the head that was kept elsewhere is in the chain; null where none was given.</param>
public sealed record ChainProof(long Entries, long? FirstFault, string? Head, bool? HasKept)
{
    /// <summary>Whether nothing speaks against the log.</summary>
    public bool IsWhole => FirstFault is null && HasKept is not false;
}
