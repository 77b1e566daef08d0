namespace ItaIngest.Storage.Review;

/// <summary>The outcome of proving the review log.</summary>
/// <param name="Entries">How many entries were found.</param>
/// <param name="FirstFault">Number of the first entry that does not fit; null where the chain is whole.</param>
public sealed record ChainProof(long Entries, long? FirstFault);
