namespace ItaIngest.Model.Review;

/// <summary>
/// Finds a value again after its document was read anew. The spot decides: a decision is about what is printed there. The name only
/// decides where no spot is known.
/// </summary>
public static class FieldSearch
{
    /// <summary>The value of <paramref name="record"/> that is the one of <paramref name="wanted"/>.</summary>
    public static FieldMatch Find(RecordFields record, FieldSpot wanted)
    {
        ArgumentNullException.ThrowIfNull(record);
        ArgumentNullException.ThrowIfNull(wanted);
        return wanted.HasPlace ? ByPlace(record, wanted) : ByName(record, wanted);
    }

    static FieldMatch ByPlace(RecordFields record, FieldSpot wanted)
    {
        var there = record.All.Where(field => field.Spot.IsAt(wanted)).ToList();
        var alike = there.Where(field => field.Spot.Kind == wanted.Kind).ToList();
        var named = alike.Where(field => field.Spot.Key == wanted.Key).ToList();

        // A sentence or a merged cell may hold several values of one kind: the same name tells them apart, else what is printed.
        var same = named.Count > 0 && wanted.IsNamed ? named : Printed(alike, wanted) is { Count: > 0 } printed ? printed : alike;
        if (Nearest(same, wanted) is { } found)
        {
            return new FieldMatch(found, wanted.IsNamed && found.Spot.Key != wanted.Key ? FieldMatchKind.Renamed : FieldMatchKind.Same);
        }

        if (same.Count > 1)
        {
            return new FieldMatch(null, FieldMatchKind.Ambiguous, same[0]);
        }

        var elsewhere = wanted.IsNamed ? record.All.FirstOrDefault(field => field.Spot.Key == wanted.Key) : null;
        return elsewhere is { Spot.HasPlace: true } ? new FieldMatch(null, FieldMatchKind.Moved, elsewhere)
            : elsewhere is not null ? new FieldMatch(elsewhere, FieldMatchKind.Same)
            : ByPrint(record, wanted) is { } print ? new FieldMatch(print, FieldMatchKind.Same)
            : new FieldMatch(null, FieldMatchKind.Gone, there.FirstOrDefault());
    }

    static FieldMatch ByName(RecordFields record, FieldSpot wanted)
    {
        var named = wanted.IsNamed ? record.All.FirstOrDefault(field => field.Spot.Key == wanted.Key) : null;
        return (named ?? ByPrint(record, wanted)) is { } found
            ? new FieldMatch(found, FieldMatchKind.Same)
            : new FieldMatch(null, FieldMatchKind.Gone);
    }

    // A value without a place, such as a table's cell: the same print, once on the same page, or at the same position.
    static RecordField? ByPrint(RecordFields record, FieldSpot wanted)
    {
        if (wanted.IsNamed)
        {
            return null;
        }

        var printed = record.All.Where(field => field.Spot.Kind == wanted.Kind && field.Spot.Page == wanted.Page && field.Spot.Raw == wanted.Raw
            && !(field.Spot.HasPlace && wanted.HasPlace)).ToList();
        return printed.Find(field => field.Spot.Key == wanted.Key) ?? (printed is [var only] ? only : null);
    }

    static List<RecordField> Printed(List<RecordField> fields, FieldSpot wanted) => fields.FindAll(field => field.Spot.Raw == wanted.Raw);

    static RecordField? Nearest(List<RecordField> fields, FieldSpot wanted)
    {
        if (fields.Count < 2 || wanted.Box is null)
        {
            return fields is [var only] ? only : fields.Find(field => field.Spot.Key == wanted.Key);
        }

        var ranked = fields.OrderByDescending(field => Alike(field.Spot, wanted)).ToList();
        return Alike(ranked[0].Spot, wanted) > Alike(ranked[1].Spot, wanted) ? ranked[0] : fields.Find(field => field.Spot.Key == wanted.Key);
    }

    // Shared area over the area of both: 1 for the same box.
    static double Alike(FieldSpot a, FieldSpot b)
    {
        var (mine, theirs) = (a.Box!.Value, b.Box!.Value);
        var (mineArea, theirsArea) = (mine.Width * mine.Height, theirs.Width * theirs.Height);
        var shared = a.SharedWith(b) * Math.Min(mineArea, theirsArea);
        return shared / (mineArea + theirsArea - shared);
    }
}
