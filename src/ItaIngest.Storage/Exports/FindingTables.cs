using System.Globalization;
using ItaIngest.Model.Results;
using ItaIngest.Storage.Review;
using static ItaIngest.Storage.Exports.ColumnType;

namespace ItaIngest.Storage.Exports;

/// <summary>Tables of what the program found and what auditors decided.</summary>
static class FindingTables
{
    public static ExportTable Warnings() => new TableOf<(Warning Warning, ReviewedWarning Decided)>("warnings", "one finding about the content", "warnings[]", reviewed =>
            reviewed.Record.Warnings.Zip(reviewed.Warnings).Select((pair, i) => Row(reviewed, "/warnings", i, pair)))
        .Plain("code", Text, row => row.Item.Warning.Code)
        .Plain("severity", Text, row => row.Item.Warning.Severity)
        .Plain("message", LongText, row => row.Item.Warning.Message)
        .Plain("messageThai", LongText, row => row.Item.Warning.MessageThai)
        .Plain("expected", Text, row => row.Item.Warning.Expected)
        .Plain("actual", Text, row => row.Item.Warning.Actual)
        .Plain("proposal", LongText, row => row.Item.Warning.Proposal?.Explanation, from: "warnings[].proposal.explanation")
        .Plain("proposalThai", LongText, row => row.Item.Warning.Proposal?.ExplanationThai, from: "warnings[].proposal.explanationThai")
        .Plain("evidence", LongText, row => string.Join("; ", row.Item.Warning.Evidence.Select(e => $"{e.Field} = {e.Raw}")), meaning: "Every value that takes part, with its place in the record.")
        .Plain("state", Text, row => row.Item.Decided.State, from: "", meaning: "open, accepted, corrected, asPrinted or dismissed.")
        .Plain("decidedBy", Text, row => row.Item.Decided.Who, from: "", meaning: "Who decided last.")
        .Plain("decidedAt", Time, row => At(row.Item.Decided.At), "UTC", "", "When.")
        .Plain("reason", LongText, row => row.Item.Decided.Reason, from: "", meaning: "Why.")
        .EndsAt(w => w.Warning.Evidence.Select(e => new ExportSpot(e.Page, e.Box, e.Path, e.Confidence, null)).Cast<ExportSpot?>().FirstOrDefault());

    public static ExportTable Diagnostics() => new TableOf<Diagnostic>("diagnostics", "one finding about reading", "diagnostics[]", reviewed =>
            reviewed.Record.Diagnostics.Select((diagnostic, i) => Row(reviewed, "/diagnostics", i, diagnostic)))
        .Plain("code", Text, row => row.Item.Code)
        .Plain("severity", Text, row => row.Item.Severity)
        .Plain("message", LongText, row => row.Item.Message)
        .Plain("messageThai", LongText, row => row.Item.MessageThai)
        .EndsAt(d => new ExportSpot(d.Page, d.Box, null, null, null));

    public static ExportTable Reviewed() => new TableOf<ReviewedField>("reviewed", "one value that an auditor decided about", "review.fields[]", reviewed =>
            reviewed.Fields.Select(field => new ExportRow<ReviewedField>(reviewed, field.Field, field)))
        .Plain("field", Text, row => row.Item.Field, "JSON Pointer")
        .Plain("printed", Text, row => row.Item.Printed)
        .Plain("read", Text, row => Value(row.Item.Read))
        .Plain("reviewed", Text, row => Value(row.Item.Reviewed))
        .Plain("decision", Text, row => row.Item.Act, from: "review.fields[].act")
        .Plain("who", Text, row => row.Item.Who)
        .Plain("at", Time, row => At(row.Item.At), "UTC")
        .Plain("slip", Text, row => row.Item.Slip)
        .Plain("warning", Text, row => row.Item.Warning)
        .Plain("reason", LongText, row => row.Item.Reason)
        .Plain("entry", Integer, row => row.Item.Entry)
        .Plain("samePrint", Text, row => row.Item.IsSamePrint ? "yes" : null, from: "review.fields[].isSamePrint")
        .End();

    public static ExportTable Conflicts() => new TableOf<ReviewConflict>("conflicts", "a decision that does not fit this reading", "review.conflicts[]", reviewed =>
            reviewed.Conflicts.Select(conflict => new ExportRow<ReviewConflict>(reviewed, conflict.Field, conflict)))
        .Plain("entry", Integer, row => row.Item.Entry)
        .Plain("kind", Text, row => row.Item.Kind)
        .Plain("who", Text, row => row.Item.Who)
        .Plain("field", Text, row => row.Item.Field, "JSON Pointer")
        .Plain("nowField", Text, row => row.Item.NowField, "JSON Pointer")
        .Plain("was", Text, row => Value(row.Item.Was))
        .Plain("now", Text, row => Value(row.Item.Now))
        .Plain("reviewed", Text, row => Value(row.Item.Reviewed))
        .Plain("message", LongText, row => row.Item.Message)
        .Plain("messageThai", LongText, row => row.Item.MessageThai)
        .End();

    static ExportRow<T> Row<T>(ReviewedRecord reviewed, string list, int index, T item) =>
        new(reviewed, string.Create(CultureInfo.InvariantCulture, $"{list}/{index}"), item);

    // Numbers stay numbers in a spreadsheet, negative ones too.
    static object? Value(string? text) => PrintedNumber.Of(text) is { } number ? number : text;

    static DateTimeOffset? At(string? text) => text is null ? null : DateTimeOffset.Parse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);
}
