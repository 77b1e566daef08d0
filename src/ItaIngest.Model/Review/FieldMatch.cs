namespace ItaIngest.Model.Review;

/// <summary>Where a value of an earlier record is found in a newer one.</summary>
/// <param name="Field">The value in the newer record; null where none is known to be the same one.</param>
/// <param name="Kind">What was found, or why not.</param>
/// <param name="Near">Where nothing is the same: what has the same name elsewhere, or stands on the same spot under another name.</param>
public sealed record FieldMatch(RecordField? Field, FieldMatchKind Kind, RecordField? Near = null);
