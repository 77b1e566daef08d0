using ItaIngest.Model.Pages;
using ItaIngest.Model.Provenance;
using ItaIngest.Model.Records;
using ItaIngest.Model.Results;
using ItaIngest.Pipeline.Evaluation;

namespace ItaIngest.Tests.Pipeline.Evaluation;

public sealed class EvaluatorTests
{
    const string Truth = """
        { "content": { "kind": "analysis", "fiscalYear": 2565,
            "assessments": [{ "fiscalYear": 2565, "overall": 91.03, "level": "A", "indicators": [
              { "no": 1, "name": ["การปฏิบัติหน้าที่", "ปฏิบัติหน้าที่"], "score": 98.5 }, { "no": 2, "name": "การใช้งบประมาณ", "score": 96.91 }] }],
            "measures": [{ "title": "จัดทำคู่มือการให้บริการ", "method": "๑. ประชุม\n๒. อบรม" }],
            "claims": [{ "target": "overall", "fiscalYear": 2565, "score": 91.3 }] },
          "warnings": [{ "code": "score.conflict", "about": ["๙๑.๐๓", "๙๑.๓๐"] },
                       { "code": "survey.score-mismatch", "about": ["I10"], "deferred": true }] }
        """;

    static readonly Warning Conflict = new(
        "score.conflict", Severity.Error, "two values", "สองค่า",
        [new Evidence("/content/assessments/0/overall", "๙๑.๐๓"), new Evidence("/content/claims/0/score", "๙๑.๓๐")]);

    static Sourced<T> Said<T>(T? value) => Sourced.Of(value, $"{value}", Place.At("body/p[1]"), 1, TextOrigin.Docx);

    static IndicatorScore Indicator(int no, string name, decimal? score) => new() { No = no, Name = Said(name), Score = Said(score) };

    static readonly ItaReport Right = new()
    {
        Kind = ReportKind.Analysis,
        FiscalYear = Said<int?>(2565),
        Assessments =
        [
            new Assessment
            {
                FiscalYear = 2565, Overall = Said<decimal?>(91.03m), Level = Said("A"),
                Indicators = [Indicator(1, "ปฏิบัติหน้าที่", 98.50m), Indicator(2, "การใช้ งบประมาณ", 96.91m)],
            },
        ],
        Measures = [new Measure { Title = Said("จัดทำคู่มือการให้บริการ"), Method = Said("๑. ประชุม\n๒. อบรม") }],
        Claims = [new Claim { Target = "overall", Score = Said<decimal?>(91.3m) }, new Claim { Target = "indicator:2", Score = Said<decimal?>(96.91m) }],
    };

    static DocumentScore Score(ItaReport report, params Warning[] warnings) => Evaluator.Evaluate(
        "a/source.docx",
        TruthFile.Parse(Truth),
        new IngestResult(
            IngestResult.SchemaName, new SourceInfo("a", "", "", 0, 0),
            new RunInfo("0", DateTimeOffset.UnixEpoch, 0, new PagesByOrigin(0, 0, 1), [], ""), IngestStatus.Complete, null, report, warnings, []));

    static ItaReport WithIndicators(params IndicatorScore[] indicators) =>
        Right with { Assessments = [Right.Assessments[0] with { Indicators = indicators }] };

    [Fact]
    public void A_right_record_is_right_in_everything()
    {
        var score = Score(Right, Conflict);
        Assert.Equal(1, score.ExactNumbers);
        Assert.Equal(0, score.InventedNumbers);
        Assert.Equal(1, score.TextSimilarity);
        Assert.All(score.Entities.Values, e => Assert.True(e.IsPerfect));
        Assert.True(score.Warnings.IsPerfect);
    }

    [Fact]
    public void A_wrong_digit_costs_one_number()
    {
        var field = Score(WithIndicators(Indicator(1, "ปฏิบัติหน้าที่", 99.50m), Right.Assessments[0].Indicators[1]))
            .Fields.Single(f => f.Field == "indicators.score");
        Assert.Equal((2, 2, 1, 0), (field.Expected, field.Found, field.Exact, field.Invented));
    }

    [Fact]
    public void An_unread_number_is_not_right()
    {
        var field = Score(WithIndicators(Indicator(1, "ปฏิบัติหน้าที่", null), Right.Assessments[0].Indicators[1]))
            .Fields.Single(f => f.Field == "indicators.score");
        Assert.Equal(1, field.Exact);
    }

    [Fact]
    public void An_invented_indicator_and_a_missing_measure_are_told()
    {
        var report = WithIndicators([.. Right.Assessments[0].Indicators, Indicator(3, "การใช้อำนาจ", 90)]) with { Measures = [] };
        var score = Score(report, Conflict);
        Assert.Equal(1, score.InventedNumbers);
        Assert.Equal(1, score.Entities["indicators"].Invented);
        Assert.Equal((1, 0), (score.Entities["measures"].Expected, score.Entities["measures"].Found));
        Assert.True(score.TextSimilarity < 0.8);
    }

    [Fact]
    public void A_measure_of_another_title_is_invented_and_the_true_one_missed()
    {
        var measures = Score(Right with { Measures = [new Measure { Title = Said("ประกาศเจตนารมณ์สุจริต") }] }).Entities["measures"];
        Assert.Equal((0, 1), (measures.Found, measures.Invented));
    }

    [Fact]
    public void A_claim_with_another_score_is_invented()
    {
        var claims = Score(Right with { Claims = [new Claim { Target = "indicator:2", Score = Said<decimal?>(12.34m) }] }).Entities["claims"];
        Assert.Equal((1, 0, 1), (claims.Expected, claims.Found, claims.Invented));
    }

    [Fact]
    public void A_warning_about_other_values_is_false_and_the_true_one_missed()
    {
        var other = Conflict with { Evidence = [new Evidence("/content/assessments/0/overall", "๙๑.๐๓")] };
        var warnings = Score(Right, other).Warnings;
        Assert.Equal((1, 0, 1), (warnings.Expected, warnings.Found, warnings.Invented));
    }

    [Fact]
    public void A_deferred_warning_counts_neither_way()
    {
        var deferred = Conflict with { Code = "survey.score-mismatch", Evidence = [new Evidence("/content/assessments/0/questions/0", "I10")] };
        Assert.True(Score(Right, Conflict, deferred).Warnings.IsPerfect);
        Assert.Equal(1, Score(Right, Conflict, deferred, deferred).Warnings.Invented);
    }
}
