using System.Globalization;
using ItaIngest.Model.Provenance;
using ItaIngest.Model.Records;
using ItaIngest.Storage.Review;
using static ItaIngest.Storage.Exports.ColumnType;

namespace ItaIngest.Storage.Exports;

/// <summary>Tables of measures, of scores told in sentences, and of people.</summary>
static class TextTables
{
    public static ExportTable Measures() => new TableOf<Measure>("measures", "one measure, also where its row runs over pages", "content.measures[]", In("measures", c => c.Measures))
        .Whole("no", "", m => m.No)
        .Text("group", m => m.Group)
        .Plain("indicator", Integer, row => row.Item.Indicator)
        .Text("title", m => m.Title, LongText)
        .Text("method", m => m.Method, LongText)
        .Plain("period", Text, row => row.Item.Period?.Text.Value, from: "content.measures[].period.text")
        .Plain("periodReviewed", Text, row => row.Decided("period/text"), from: "content.measures[].period.text.reviewed")
        .Plain("start", Date, row => row.Item.Period?.Start, "Gregorian", "content.measures[].period.start")
        .Plain("end", Date, row => row.Item.Period?.End, "Gregorian", "content.measures[].period.end")
        .Plain("responsible", LongText, row => string.Join('\n', row.Item.Responsible.Select(unit => unit.Value)), meaning: "Responsible units, one a line.")
        .Text("output", m => m.Output, LongText)
        .Text("outcome", m => m.Outcome, LongText)
        .Text("followUp", m => m.FollowUp, LongText)
        .Plain("pages", Text, row => string.Join(' ', row.Item.Pages))
        .EndsAt(m => ExportSpot.Of(m.Title));

    public static ExportTable Claims() => new TableOf<Claim>("claims", "a score told in a sentence or inside a measure", "content.claims[]", In("claims", c => c.Claims))
        .Plain("target", Text, row => row.Item.Target)
        .Plain("fiscalYear", Integer, row => row.Item.FiscalYear, "Buddhist era")
        .Number("score", "0..100", c => c.Score)
        .Number("threshold", "0..100", c => c.Threshold)
        .Text("level", c => c.Level)
        .EndsAt(c => ExportSpot.Of(c.Score) ?? ExportSpot.Of(c.Threshold) ?? ExportSpot.Of(c.Level));

    public static ExportTable People() => new TableOf<Person>("people", "a signature or a member of a working group", "content.people[]", In("people", c => c.People))
        .Text("name", p => p.Name)
        .Text("position", p => p.Position)
        .Text("role", p => p.Role)
        .EndsAt(p => ExportSpot.Of(p.Name) ?? ExportSpot.Of(p.Position));

    static Func<ReviewedRecord, IEnumerable<ExportRow<T>>> In<T>(string list, Func<ItaReport, IReadOnlyList<T>> entries) => reviewed =>
        reviewed.Record.Content is not { } content ? [] : entries(content).Select((entry, i) => new ExportRow<T>(reviewed, string.Create(CultureInfo.InvariantCulture, $"/content/{list}/{i}"), entry));
}
