using ItaIngest.Model.Geometry;
using ItaIngest.Model.Records;
using ItaIngest.Model.Results;
using ItaIngest.Model.Review;
using ItaIngest.Reading.Pictures;
using ItaIngest.Storage;
using ItaIngest.Storage.Review;

namespace ItaIngest.Review.Document;

/// <summary>All that the page of one document shows.</summary>
/// <param name="Entry">The ledger's entry.</param>
/// <param name="Reviewed">Its newest record with the decisions laid over.</param>
/// <param name="Fields">Every value of the record that can be decided about.</param>
/// <param name="Acts">The document's entries of the review log, oldest first.</param>
/// <param name="Sizes">Its pages; none for DOCX and where the original is not in the archive.</param>
/// <param name="HasOriginal">Whether the original is in the archive.</param>
public sealed record DocumentView(
    DocumentEntry Entry,
    ReviewedRecord Reviewed,
    RecordFields Fields,
    IReadOnlyList<ReviewEntry> Acts,
    IReadOnlyList<PageSize> Sizes,
    bool HasOriginal)
{
    Dictionary<string, int>? numbers;
    Dictionary<string, ReviewedField>? decided;

    /// <summary>The record as the program read it.</summary>
    public IngestResult Record => Reviewed.Record;

    /// <summary>What the document says; null when rejected.</summary>
    public ItaReport? Content => Record.Content;

    /// <summary>Number of the last entry that this page shows: what a save says it has seen.</summary>
    public long LastSeen => Acts.Count > 0 ? Acts[^1].Number : 0;

    /// <summary>Whether the document has paths instead of pages.</summary>
    public bool IsDocx => Record.Source.Pages == 0 && Content is not null;

    /// <summary>A value's number on this page, from 0; null where the pointer leads to no value.</summary>
    public int? NumberOf(string field) =>
        (numbers ??= Fields.All.Select((f, i) => (f.Field, i)).ToDictionary(x => x.Field, x => x.i, StringComparer.Ordinal)).TryGetValue(field, out var n) ? n : null;

    /// <summary>The decision that holds for a value, or null.</summary>
    public ReviewedField? DecidedAt(string field) =>
        (decided ??= Reviewed.Fields.ToDictionary(f => f.Field, StringComparer.Ordinal)).GetValueOrDefault(field);

    /// <summary>
    /// By page, the numbers of the values that are printed there with their boxes. A cell of a table whose print is another value's too
    /// lies under it: a click on the page leads to what was understood.
    /// </summary>
    public ILookup<int, (int Number, Box Box, bool IsUnder)> Spots()
    {
        var placed = Fields.All.Select((field, i) => (field.Spot, Number: i)).Where(f => f.Spot is { Page: not null, Box: not null }).ToList();
        var understood = placed.Where(f => !f.Spot.IsCell).ToLookup(f => f.Spot.Page!.Value, f => f.Spot.Box!.Value);
        return placed.ToLookup(
            f => f.Spot.Page!.Value,
            f => (f.Number, f.Spot.Box!.Value, f.Spot.IsCell && understood[f.Spot.Page!.Value].Any(box => box.Overlaps(f.Spot.Box!.Value))));
    }
}
