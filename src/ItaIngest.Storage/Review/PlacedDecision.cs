using ItaIngest.Model.Review;

namespace ItaIngest.Storage.Review;

/// <summary>A standing decision with where its value is in the newest record.</summary>
sealed record PlacedDecision(ReviewEntry Entry, FieldMatch Match)
{
    /// <summary>Whether it was about a value, rather than a warning or a part of the record that has no value of its own.</summary>
    public bool IsAboutValue => Entry.Spot is not null || Entry.Decision.To is not null;

    public static PlacedDecision Of(ReviewEntry entry, RecordFields fields)
    {
        if (entry.FieldSpot() is { } spot)
        {
            return new PlacedDecision(entry, FieldSearch.Find(fields, spot));
        }

        // Decided before spots were kept, or while there was no record: only the pointer is known, and the value proves it.
        var there = entry.Decision.Field is { } field ? fields.At(field) : null;
        return new PlacedDecision(entry, there is not null && ReviewValue.IsSame(there.Spot, entry.Decision.From)
            ? new FieldMatch(there, FieldMatchKind.Same)
            : new FieldMatch(null, FieldMatchKind.Gone, there));
    }
}
