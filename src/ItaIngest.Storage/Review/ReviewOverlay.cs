using ItaIngest.Model.Results;
using ItaIngest.Model.Review;

namespace ItaIngest.Storage.Review;

/// <summary>Lays standing decisions over a record: pure, nothing is written. A later decision about a value lies over an earlier one.</summary>
public static class ReviewOverlay
{
    /// <summary>The reviewed record.</summary>
    /// <param name="record">The newest reading of a document.</param>
    /// <param name="standing">Its decisions that were not taken back, oldest first (<see cref="ReviewLog.Standing"/>).</param>
    public static ReviewedRecord Lay(IngestResult record, IReadOnlyList<ReviewEntry> standing)
    {
        ArgumentNullException.ThrowIfNull(record);
        ArgumentNullException.ThrowIfNull(standing);
        if (standing.Count == 0)
        {
            return new ReviewedRecord(record, [], WarningOverlay.Of(record, []), []);
        }

        var fields = RecordFields.Of(record);
        var placed = standing.Select(entry => PlacedDecision.Of(entry, fields)).ToList();
        return new ReviewedRecord(record, Laid(fields, placed), WarningOverlay.Of(record, placed), [.. placed.Select(Conflict).OfType<ReviewConflict>()]);
    }

    static List<ReviewedField> Laid(RecordFields fields, List<PlacedDecision> placed)
    {
        var laid = new Dictionary<string, ReviewedField>(StringComparer.Ordinal);
        foreach (var decision in placed.Where(p => p.Entry.Decision.Act != ReviewAct.Dismiss && p.Match.Field is not null))
        {
            var about = decision.Match.Field!;
            laid[about.Field] = Reviewed(about, decision.Entry, isSamePrint: false);
            foreach (var other in fields.All.Where(field => IsSamePrint(field, about) && laid.GetValueOrDefault(field.Field) is null or { IsSamePrint: true }))
            {
                laid[other.Field] = Reviewed(other, decision.Entry, isSamePrint: true);
            }
        }

        return [.. fields.All.Select(field => laid.GetValueOrDefault(field.Field)).OfType<ReviewedField>()];
    }

    // One number in a table may be told as a comparison and as a year's score: what holds for the print holds for both. In a sentence
    // the same number may be printed twice, and no path tells which.
    static bool IsSamePrint(RecordField other, RecordField about) =>
        other != about && about.Spot.IsNumber && other.Spot.IsNumber && about.Spot.Raw == other.Spot.Raw && about.Spot.Value == other.Spot.Value
        && (about.Spot.Path is { } path ? path == other.Spot.Path && path.Contains("/tc[", StringComparison.Ordinal)
            : about.Spot.Page == other.Spot.Page && about.Spot.Box is { } box && box == other.Spot.Box);

    static ReviewedField Reviewed(RecordField field, ReviewEntry entry, bool isSamePrint)
    {
        var decision = entry.Decision;
        return new ReviewedField(
            field.Field, field.Spot.Raw, field.Spot.Value, ReviewValue.Plain(field.Spot, decision.To) ?? field.Spot.Value, decision.Act, decision.Who,
            entry.At, decision.Slip, decision.Warning, decision.Reason, entry.Number, isSamePrint);
    }

    static ReviewConflict? Conflict(PlacedDecision placed)
    {
        var (entry, match) = placed;
        var to = entry.Spot is null ? entry.Decision.To : ReviewValue.Plain(entry.FieldSpot()!, entry.Decision.To);
        var now = (match.Field ?? match.Near)?.Spot.Value;
        var was = entry.FieldSpot() is { } spot ? spot.Value : entry.Decision.From;
        ReviewConflictKind? kind = match.Kind switch
        {
            // A warning that is not told any more needs no decision.
            _ when entry.Decision.Act == ReviewAct.Dismiss || entry.Decision.Field is null => null,
            FieldMatchKind.Moved => now == to && to is not null ? null : ReviewConflictKind.Moved,
            FieldMatchKind.Ambiguous => ReviewConflictKind.Ambiguous,
            FieldMatchKind.Gone => placed.IsAboutValue ? ReviewConflictKind.Gone : null,
            FieldMatchKind.Renamed => ReviewConflictKind.Renamed,
            _ => now == was || (to is not null && now == to) ? null : ReviewConflictKind.ReadDiffers,
        };
        return kind is not { } k ? null : new ReviewConflict(
            k, entry.Number, entry.Decision.Who, entry.Decision.Field!, (match.Field ?? match.Near)?.Field, was, now, to);
    }
}
