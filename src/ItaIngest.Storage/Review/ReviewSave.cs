namespace ItaIngest.Storage.Review;

/// <summary>What became of a save.</summary>
/// <param name="Saved">The new entry, of several the last; null where nothing was written.</param>
/// <param name="Unseen">Entries of the document that the auditor had not seen: to be shown, and asked about.</param>
/// <param name="IsRecordChanged">Nothing was written because the record no longer has this value: the document was read anew meanwhile.</param>
public sealed record ReviewSave(ReviewEntry? Saved, IReadOnlyList<ReviewEntry> Unseen, bool IsRecordChanged = false);
