using System.Text.Json;
using ItaIngest.Model.Json;
using ItaIngest.Model.Results;
using ItaIngest.Model.Review;
using ItaIngest.Storage.Batches;

namespace ItaIngest.Pipeline.Reprocessing;

/// <summary>How two records of one document differ.</summary>
static class RecordDifference
{
    /// <summary>The differences, values first; empty when the records say the same about the document, whoever made them when.</summary>
    public static IReadOnlyList<RecordChange> Of(IngestResult before, IngestResult after)
    {
        var sameContent = Json(before.Content) == Json(after.Content);
        if (sameContent && Json(before.Warnings) == Json(after.Warnings) && Json(before.Diagnostics) == Json(after.Diagnostics) && before.Status == after.Status)
        {
            return [];
        }

        List<RecordChange> changes = [.. sameContent ? [] : Values(before, after), .. Warnings(before, after)];
        if (before.Status != after.Status)
        {
            changes.Add(new RecordChange(ChangeKind.Other, "status", null, Name(before.Status), Name(after.Status)));
        }

        // Places, confidences, texts and findings about reading are no values, and still part of the record.
        return changes.Count > 0 ? changes : [new RecordChange(ChangeKind.Other, sameContent ? "findings" : "evidence", null, null, null)];
    }

    static List<RecordChange> Values(IngestResult before, IngestResult after)
    {
        var (left, right) = (RecordFields.Of(before).All.ToList(), RecordFields.Of(after).All.ToList());

        // What means the same and says the same is no difference, wherever its pointer shifted to.
        Pair(left, right, field => (field.Spot.Key, field.Spot.Value, field.Spot.Raw));
        Pair(left, right, field => (field.Spot.Kind, field.Spot.Value, field.Spot.Raw, field.Spot.Page, field.Spot.Box, field.Spot.Path));

        // Then: the same fact, or the same spot of the paper, says something else.
        var changed = Pair(left, right, field => field.Spot.Key);
        changed.AddRange(Pair(left, right, field => field.Spot.HasPlace ? (field.Spot.Kind, field.Spot.Page, field.Spot.Box, field.Spot.Path) : (object)field));
        return
        [
            .. changed.Select(pair => new RecordChange(ChangeKind.Changed, pair.To.Spot.Kind, pair.To.Field, Text(pair.From), Text(pair.To))),
            .. left.Select(field => new RecordChange(ChangeKind.Vanished, field.Spot.Kind, field.Field, Text(field), null)),
            .. right.Select(field => new RecordChange(ChangeKind.Appeared, field.Spot.Kind, field.Field, null, Text(field))),
        ];
    }

    // Takes out of both lists what has equal keys, one to one, in order.
    static List<(RecordField From, RecordField To)> Pair<TKey>(List<RecordField> left, List<RecordField> right, Func<RecordField, TKey> key)
        where TKey : notnull
    {
        var waiting = right.GroupBy(key).ToDictionary(group => group.Key, group => new Queue<RecordField>(group));
        var pairs = left.Select(from => (From: from, To: waiting.TryGetValue(key(from), out var queue) && queue.TryDequeue(out var to) ? to : null))
            .Where(pair => pair.To is not null).Select(pair => (pair.From, To: pair.To!)).ToList();
        var (gone, found) = (pairs.Select(pair => pair.From).ToHashSet(ReferenceEqualityComparer.Instance), pairs.Select(pair => pair.To).ToHashSet(ReferenceEqualityComparer.Instance));
        left.RemoveAll(gone.Contains);
        right.RemoveAll(found.Contains);
        return pairs;
    }

    static IEnumerable<RecordChange> Warnings(IngestResult before, IngestResult after)
    {
        var left = before.Warnings.GroupBy(Identity).ToDictionary(group => group.Key, group => group.ToList());
        var right = after.Warnings.GroupBy(Identity).ToDictionary(group => group.Key, group => group.ToList());
        var lost = left.SelectMany(pair => pair.Value.Skip(right.GetValueOrDefault(pair.Key)?.Count ?? 0));
        var gained = right.SelectMany(pair => pair.Value.Skip(left.GetValueOrDefault(pair.Key)?.Count ?? 0));
        return lost.Select(warning => new RecordChange(ChangeKind.WarningLost, warning.Code, Field(warning), warning.Message, null))
            .Concat(gained.Select(warning => new RecordChange(ChangeKind.WarningGained, warning.Code, Field(warning), null, warning.Message)));
    }

    static (string Code, Severity Severity, string Message) Identity(Warning warning) => (warning.Code, warning.Severity, warning.Message);

    static string? Field(Warning warning) => warning.Evidence.Count > 0 ? warning.Evidence[0].Field : null;

    static string Text(RecordField field) => field.Spot.Value ?? field.Spot.Raw;

    static string Name(IngestStatus status) => status.ToString().ToLowerInvariant();

    static string Json<T>(T value) => JsonSerializer.Serialize(value, ItaJson.Compact);
}
