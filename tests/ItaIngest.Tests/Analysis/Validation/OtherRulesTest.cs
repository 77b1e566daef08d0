using ItaIngest.Analysis.Validation;
using ItaIngest.Model.Pages;
using ItaIngest.Model.Provenance;
using ItaIngest.Model.Records;
using ItaIngest.Model.Results;
using static ItaIngest.Tests.Analysis.Validation.Records;

namespace ItaIngest.Tests.Analysis.Validation;

/// <summary>Rules about names, rows, surveys, items, agency and year.</summary>
public sealed class OtherRulesTest
{
    [Fact]
    public void Missing_doubled_and_misnamed_indicators_are_told()
    {
        var whole = Assessment(2565, Scores2565);
        var nine = whole with { Indicators = [.. whole.Indicators.Take(9)] };
        Assert.Equal(WarningCodes.IndicatorMissing, Assert.Single(ReportValidator.Validate(Report(nine))).Code);
        var doubled = whole with { Indicators = [.. whole.Indicators, whole.Indicators[4]] };
        Assert.Equal(WarningCodes.IndicatorDuplicate, Assert.Single(ReportValidator.Validate(Report(doubled))).Code);
        var misnamed = whole with { Indicators = [.. whole.Indicators.Select(i => i.No == 1 ? i with { Name = Text("การปฏิบัติงานที่") } : i)] };
        Assert.Equal(WarningCodes.IndicatorName, Assert.Single(ReportValidator.Validate(Report(misnamed))).Code);
    }

    [Theory]
    [InlineData("การแก้ไขปัญหาทุจริต", TextOrigin.Docx, false)]
    [InlineData("แก้ไขปัญหาการทุจริต", TextOrigin.Docx, false)]
    [InlineData("การแกไขปัญหาการทุจรต", TextOrigin.Ocr, false)]
    [InlineData("การป้องกันการทุจริต", TextOrigin.Docx, true)]
    public void A_slip_in_a_name_is_still_the_name(string printed, TextOrigin origin, bool isTold)
    {
        var whole = Assessment(2565, Scores2565);
        var name = Sourced.Of(printed, printed, Place.At("body"), 1, origin);
        var report = Report(whole with { Indicators = [.. whole.Indicators.Select(i => i.No == 5 ? i with { Name = name } : i)] });
        Assert.Equal(isTold, ReportValidator.Validate(report).Any(w => w.Code == WarningCodes.IndicatorName));
    }

    [Fact]
    public void Shares_that_do_not_make_a_hundred_and_scores_that_do_not_follow_are_told()
    {
        Assert.Empty(Check(Question("E5", "72.19", "0.00", "12.90", "58.06", "29.03")));
        Assert.Equal([WarningCodes.SurveyPercentSum], Check(Question("E5", null, "0.00", "12.90", "58.06", "39.03")).Select(w => w.Code));
        Assert.Equal([(WarningCodes.SurveyScoreMismatch, Severity.Warning)], Check(Question("E5", "77.19", "0.00", "12.90", "58.06", "29.03")).Select(w => (w.Code, w.Severity)));
        Assert.Equal([(WarningCodes.SurveyScoreMismatch, Severity.Info)], Check(Question("I16", "90.58", "72.51", "26.54", "0.95", "0.00")).Select(w => (w.Code, w.Severity)));
    }

    [Fact]
    public void An_oit_indicator_is_the_mean_of_its_sub_indicators()
    {
        int[] failed = [1, 5, 6, 19, 21, 30, 38, 41];
        var items = Enumerable.Range(1, 48).Select(no => new OitItem { No = no, Name = Text("ข้อ"), Score = Number(failed.Contains(no) ? "0" : "100"), Max = 100 }).ToArray();
        var indicators = new[] { (9, "83.62"), (10, "88.50") }
            .Select(i => new IndicatorScore { No = i.Item1, Name = Text(i.Item1 == 9 ? "การเปิดเผยข้อมูล" : "การป้องกันการทุจริต"), Score = Number(i.Item2) }).ToArray();
        var warning = Assert.Single(ReportValidator.Validate(Report(new Assessment { FiscalYear = 2562, Indicators = indicators, Items = items })));
        Assert.Equal((WarningCodes.SubIndicatorMismatch, "87.50", "88.50"), (warning.Code, warning.Expected, warning.Actual));
        Assert.Equal(16, warning.Evidence.Count);
    }

    [Fact]
    public void Two_spellings_of_the_agency_and_two_years_of_the_title_are_conflicts()
    {
        var report = Report() with
        {
            Agency = new AgencyInfo { Name = Text("เทศบาลตำบลสันนาเม็ง"), OtherNames = [Text("เทศบาลตำบลสนนาเมือง")] },
            FiscalYear = Sourced.Of<int?>(2568, "๒๕๖๘", Place.At("body"), 1, TextOrigin.Docx),
            OtherFiscalYears = [Sourced.Of<int?>(2567, "๒๕๖๗", Place.At("body"), 1, TextOrigin.Docx)],
        };
        Assert.Equal([WarningCodes.YearConflict, WarningCodes.AgencyConflict], ReportValidator.Validate(report).Select(w => w.Code));
    }

    static IReadOnlyList<Warning> Check(SurveyQuestion question) =>
        ReportValidator.Validate(Report(new Assessment { FiscalYear = 2562, Questions = [question] }));

    static SurveyQuestion Question(string code, string? score, params string[] percents) => new()
    {
        Code = code,
        Text = Text("คำถาม"),
        Rows =
        [
            new SurveyRow
            {
                Label = Text("แถว"), Score = score is null ? null : Number(score),
                Answers = [.. percents.Select(p => new SurveyAnswer("คำตอบ", Number(p)))],
            },
        ],
    };
}
