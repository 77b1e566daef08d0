using System.Globalization;
using ItaIngest.Model.Provenance;
using ItaIngest.Model.Records;
using ItaIngest.Storage.Review;
using static ItaIngest.Storage.Exports.ColumnType;

namespace ItaIngest.Storage.Exports;

/// <summary>Tables of what the assessments say.</summary>
static class ScoreTables
{
    const string Score = "0..100";
    const string Percent = "percent";

    public static ExportTable Assessments() => new TableOf<Assessment>("assessments", "one agency in one fiscal year", "content.assessments[]", InAssessments)
        .Year()
        .Number("overall", Score, a => a.Overall)
        .Text("level", a => a.Level)
        .EndsAt(a => ExportSpot.Of(a.Overall) ?? ExportSpot.Of(a.Level));

    public static ExportTable Instruments() => new TableOf<InstrumentScore>("instruments", "one instrument of an assessment", "content.assessments[].instruments[]", In("instruments", a => a.Instruments))
        .Year()
        .Plain("code", Text, row => row.Item.Code)
        .Number("weight", Percent, i => i.Weight)
        .Number("score", Score, i => i.Score)
        .Number("weighted", "0..weight", i => i.Weighted)
        .EndsAt(i => ExportSpot.Of(i.Score) ?? ExportSpot.Of(i.Weighted) ?? ExportSpot.Of(i.Weight));

    public static ExportTable Indicators() => new TableOf<IndicatorScore>("indicators", "one indicator of an assessment", "content.assessments[].indicators[]", In("indicators", a => a.Indicators))
        .Year()
        .Plain("no", Integer, row => row.Item.No)
        .Text("name", i => i.Name)
        .Number("score", Score, i => i.Score)
        .Whole("rank", "1 is best", i => i.Rank)
        .EndsAt(i => ExportSpot.Of(i.Score));

    public static ExportTable SubIndicators() => new TableOf<SubIndicatorScore>("subIndicators", "one sub-indicator of an assessment", "content.assessments[].subIndicators[]", In("subIndicators", a => a.SubIndicators))
        .Year()
        .Plain("no", Text, row => row.Item.No)
        .Text("name", s => s.Name)
        .Number("score", Score, s => s.Score)
        .EndsAt(s => ExportSpot.Of(s.Score) ?? ExportSpot.Of(s.Name));

    public static ExportTable Items() => new TableOf<OitItem>("items", "one OIT item of an assessment", "content.assessments[].items[]", In("items", a => a.Items))
        .Year()
        .Plain("no", Integer, row => row.Item.No)
        .Text("name", i => i.Name)
        .Number("score", "0..max", i => i.Score)
        .Plain("max", Number, row => new PrintedNumber(row.Item.Max, row.Item.Max.Scale))
        .Text("responsible", i => i.Responsible)
        .Text("requirement", i => i.Requirement, LongText)
        .Text("recommendation", i => i.Recommendation, LongText)
        .Text("outcome", i => i.Outcome, LongText)
        .EndsAt(i => ExportSpot.Of(i.Score));

    public static ExportTable Questions() => new TableOf<Answer>("questions", "one answer of one row of a survey question", "content.assessments[].questions[].rows[].answers[]", Answers)
        .Year()
        .Plain("code", Text, row => row.Item.Question.Code, from: "content.assessments[].questions[].code")
        .Plain("text", LongText, row => row.Item.Question.Text.Value, from: "content.assessments[].questions[].text")
        .Plain("row", LongText, row => row.Item.Row.Label.Value, from: "content.assessments[].questions[].rows[].label")
        .Plain("label", Text, row => row.Item.Given.Label)
        .Number("percent", Percent, a => a.Given.Percent)
        .Plain("rowScore", Number, row => PrintedNumber.Of(row.Item.Row.Score), Score, "content.assessments[].questions[].rows[].score")
        .Plain("groupScore", Number, row => PrintedNumber.Of(row.Item.Question.GroupScore), Score, "content.assessments[].questions[].groupScore")
        .EndsAt(a => ExportSpot.Of(a.Given.Percent));

    public static ExportTable Comparisons() => new TableOf<Comparison>("comparisons", "one indicator between two years", "content.comparisons[]", reviewed =>
            (reviewed.Record.Content?.Comparisons ?? []).Select((c, i) => new ExportRow<Comparison>(reviewed, At("/content/comparisons", i), c)))
        .Plain("indicator", Integer, row => row.Item.Indicator)
        .Plain("fromYear", Integer, row => row.Item.FromYear, "Buddhist era")
        .Plain("toYear", Integer, row => row.Item.ToYear, "Buddhist era")
        .Number("fromScore", Score, c => c.FromScore)
        .Number("toScore", Score, c => c.ToScore)
        .Number("change", "points", c => c.Change)
        .EndsAt(c => ExportSpot.Of(c.Change) ?? ExportSpot.Of(c.ToScore) ?? ExportSpot.Of(c.FromScore));

    static string At(string list, int index) => string.Create(CultureInfo.InvariantCulture, $"{list}/{index}");

    static IEnumerable<ExportRow<Assessment>> InAssessments(ReviewedRecord reviewed) =>
        (reviewed.Record.Content?.Assessments ?? []).Select((a, i) => new ExportRow<Assessment>(reviewed, At("/content/assessments", i), a, a.Agency?.Value, a.FiscalYear));

    static Func<ReviewedRecord, IEnumerable<ExportRow<T>>> In<T>(string list, Func<Assessment, IReadOnlyList<T>> entries) => reviewed =>
        from a in InAssessments(reviewed)
        from entry in entries(a.Item).Index()
        select new ExportRow<T>(reviewed, At($"{a.Field}/{list}", entry.Index), entry.Item, a.Agency, a.Year);

    static IEnumerable<ExportRow<Answer>> Answers(ReviewedRecord reviewed) =>
        from question in In("questions", a => a.Questions)(reviewed)
        from row in question.Item.Rows.Index()
        from given in row.Item.Answers.Index()
        select new ExportRow<Answer>(
            reviewed, At($"{At(question.Field + "/rows", row.Index)}/answers", given.Index), new Answer(question.Item, row.Item, given.Item), question.Agency, question.Year);

    sealed record Answer(SurveyQuestion Question, SurveyRow Row, SurveyAnswer Given);
}
