namespace ItaIngest.Storage.Review;

/// <summary>What became of a save.</summary>
/// <param name="Saved">The new entry; null where nothing was written.</param>
/// <param name="Unseen">Entries of the document that the auditor had not seen: to be shown, and asked about.</param>
public sealed record ReviewSave(ReviewEntry? Saved, IReadOnlyList<ReviewEntry> Unseen);
