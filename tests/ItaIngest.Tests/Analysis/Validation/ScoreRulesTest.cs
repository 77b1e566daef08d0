using ItaIngest.Analysis.Validation;
using ItaIngest.Model.Pages;
using ItaIngest.Model.Provenance;
using ItaIngest.Model.Records;
using ItaIngest.Model.Results;
using static ItaIngest.Tests.Analysis.Validation.Records;

namespace ItaIngest.Tests.Analysis.Validation;

/// <summary>Each rule finds its fault, points at every number, and is silent where rounding or an unreadable number explains it.</summary>
public sealed class ScoreRulesTest
{
    [Fact]
    public void A_consistent_record_has_no_warnings() =>
        Assert.Empty(ReportValidator.Validate(Report(Assessment(2565, Scores2565, "91.03", "A", "3 6 4 5 2 8 9 10 7 1"))));

    [Theory]
    [InlineData("91.02")]
    [InlineData("91")]
    [InlineData("91.0")]
    public void A_total_that_rounding_explains_is_no_warning(string overall) =>
        Assert.Empty(ReportValidator.Validate(Report(Assessment(2565, Scores2565, overall))));

    [Fact]
    public void A_wrong_total_points_at_all_eleven_numbers()
    {
        var warning = Assert.Single(ReportValidator.Validate(Report(Assessment(2565, Scores2565, "91.30"))));
        Assert.Equal((WarningCodes.TotalMismatch, Severity.Error, "91.03", "91.30"), (warning.Code, warning.Severity, warning.Expected, warning.Actual));
        Assert.Equal(11, warning.Evidence.Count);
        Assert.Equal(("/content/assessments/0/overall", "91.30"), (warning.Evidence[0].Field, warning.Evidence[0].Raw));
        Assert.Equal("/content/assessments/0/indicators/0/score", warning.Evidence[1].Field);
        Assert.Contains("91.03", warning.Message, StringComparison.Ordinal);
        Assert.Contains("๙๑.๐๓", warning.MessageThai, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_not_confirmed_is_an_information_and_an_unreadable_number_takes_no_part()
    {
        Assert.Equal(Severity.Info, Assert.Single(ReportValidator.Validate(Report(Assessment(2563, Scores2565, "80.00")))).Severity);
        Assert.Empty(ReportValidator.Validate(Report(Assessment(2565, "? 96.91 98.25 97.04 98.66 87.19 72.86 72.34 92.14 100.00", "80.00"))));
    }

    [Fact]
    public void Printed_instrument_scores_are_checked_against_indicators_weights_and_total()
    {
        var good = Assessment(2562, "87.35 78.87 80.36 75.57 76.94 76.27 65.72 70.20 83.62 87.50", "79.39", "B") with
        {
            Instruments = [Instrument("IIT", "30", "23.945"), Instrument("EIT", "30", "21.219"), Instrument("OIT", "40", "34.224")],
        };
        Assert.Empty(ReportValidator.Validate(Report(good)));
        var bad = good with { Instruments = [Instrument("IIT", "30", "23.945"), Instrument("EIT", "30", "21.291"), Instrument("OIT", "40", "40.224")] };
        Assert.Equal(
            [WarningCodes.InstrumentMismatch, WarningCodes.InstrumentMismatch, WarningCodes.OutOfRange],
            ReportValidator.Validate(Report(bad)).Select(w => w.Code));
    }

    [Fact]
    public void Ranks_must_follow_scores_but_ties_are_free()
    {
        Assert.Empty(ReportValidator.Validate(Report(Assessment(2565, "90.00 90.00 80.00", null, null, "2 1 3"))));
        var warning = Assert.Single(ReportValidator.Validate(Report(Assessment(2565, "90.00 95.00 80.00", null, null, "1 2 3"))));
        Assert.Equal((WarningCodes.RankOrder, 4), (warning.Code, warning.Evidence.Count));
    }

    [Theory]
    [InlineData(2565, "91.03", "A", null)]
    [InlineData(2565, "91.03", "B", "A")]
    [InlineData(2565, "84.99", "A", "B")]
    [InlineData(2567, "96.33", "ผ่านดี", null)]
    [InlineData(2567, "96.33", "ผ่านดีเยี่ยม", null)]
    [InlineData(2567, "84.10", "ผ่านดี", "ต้องปรับปรุง")]
    [InlineData(2567, "84.10", "ดีมาก", null)]
    [InlineData(2567, "96.33", "A", "ผ่านดีเยี่ยม")]
    public void A_level_must_fit_its_year(int year, string overall, string level, string? expected)
    {
        var warnings = ReportValidator.Validate(Report(new Assessment { FiscalYear = year, Overall = Number(overall), Level = Text(level) }));
        Assert.Equal(expected, warnings.SingleOrDefault(w => w.Code == WarningCodes.LevelMismatch)?.Expected);
    }

    [Fact]
    public void A_level_that_a_sentence_repeats_is_one_finding_and_one_that_only_a_sentence_tells_is_found_too()
    {
        var claim = new Claim { Target = "overall", FiscalYear = 2565, Score = Number("91.03"), Level = Text("B") };
        var both = Report(new Assessment { FiscalYear = 2565, Overall = Number("91.03"), Level = Text("B") }) with { Claims = [claim] };
        Assert.Equal(4, Assert.Single(ReportValidator.Validate(both)).Evidence.Count);
        var told = Assert.Single(ReportValidator.Validate(Report() with { Claims = [claim] }));
        Assert.Equal((WarningCodes.LevelMismatch, "/content/claims/0/level"), (told.Code, told.Evidence[0].Field));
    }

    [Fact]
    public void A_printed_weight_takes_part_and_weights_make_a_hundred()
    {
        var score = Assessment(2565, "90.00") with { Instruments = [Instrument("IIT", "30", "27.00") with { Score = Number("90.00") }] };
        Assert.Empty(ReportValidator.Validate(Report(score)));
        var wrong = Assert.Single(ReportValidator.Validate(Report(score with { Instruments = [Instrument("IIT", "80", "27.00") with { Score = Number("90.00") }] })));
        Assert.Contains("/content/assessments/0/instruments/0/weight", wrong.Evidence.Select(e => e.Field));
        var weights = new[] { ("IIT", "30"), ("EIT", "30"), ("OIT", "45") }.Select(w => new InstrumentScore { Code = w.Item1, Weight = Number(w.Item2) });
        Assert.Equal((WarningCodes.InstrumentMismatch, "100", 3), Assert.Single(ReportValidator.Validate(Report(score with { Instruments = [.. weights] }))) is var w
            ? (w.Code, w.Expected, w.Evidence.Count) : default);
    }

    [Fact]
    public void A_rank_beyond_the_places_is_wrong_even_if_the_order_is_right()
    {
        var ranks = "3 6 4 5 2 8 9 18 7 1";
        var warning = Assert.Single(ReportValidator.Validate(Report(Assessment(2565, Scores2565, "91.03", "A", ranks))));
        Assert.Equal((WarningCodes.RankOrder, "/content/assessments/0/indicators/7/rank"), (warning.Code, warning.Evidence[0].Field));
        Assert.Empty(ReportValidator.Validate(Report(Assessment(2565, "90.00 90.00 80.00 70.00", null, null, "1 1 2 3"))));
        Assert.Empty(ReportValidator.Validate(Report(Assessment(2565, "90.00 90.00 80.00 70.00", null, null, "1 1 3 4"))));
    }

    [Fact]
    public void A_finding_that_rests_on_a_doubtful_reading_says_so_and_is_no_error()
    {
        var total = Sourced.Of<decimal?>(91.30m, "๙๑.๓๐", Place.On(1, null), 0.6, TextOrigin.Ocr);
        var warning = Assert.Single(ReportValidator.Validate(Report(Assessment(2565, Scores2565) with { Overall = total })));
        Assert.Equal((WarningCodes.TotalMismatch, Severity.Warning), (warning.Code, warning.Severity));
        Assert.Contains("'๙๑.๓๐'", warning.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_change_is_later_minus_earlier_from_the_row_or_from_the_years_tables()
    {
        var report = Report(Assessment(2565, Scores2565)) with
        {
            Comparisons =
            [
                new Comparison { Indicator = 3, FromYear = 2564, ToYear = 2565, FromScore = Number("82.69"), ToScore = Number("98.25"), Change = Number("15.69") },
                new Comparison { Indicator = 6, FromYear = 2564, ToYear = 2565, FromScore = Number("89.16"), Change = Number("-1.97") },
                new Comparison { Indicator = 7, FromYear = 2564, ToYear = 2565, FromScore = Number("85.15"), Change = Number("12.29") },
            ],
        };
        var warnings = ReportValidator.Validate(report);
        Assert.Equal(["15.56", "-12.29"], warnings.Where(w => w.Code == WarningCodes.ChangeMismatch).Select(w => w.Expected));
        Assert.Equal("/content/assessments/0/indicators/6/score", warnings.Last(w => w.Code == WarningCodes.ChangeMismatch).Evidence[2].Field);
    }

    [Fact]
    public void The_same_fact_with_two_values_is_a_conflict_wherever_it_is_printed()
    {
        var report = Report(Assessment(2565, Scores2565, "91.03")) with
        {
            FiscalYear = Sourced.Of<int?>(2565, "2565", Place.At("body"), 1, TextOrigin.Docx),
            Claims = [new Claim { Target = "overall", Score = Number("91.30") }, new Claim { Target = "indicator:10", FiscalYear = 2565, Score = Number("100") }],
        };
        var conflict = Assert.Single(ReportValidator.Validate(report));
        Assert.Equal((WarningCodes.ScoreConflict, 2), (conflict.Code, conflict.Evidence.Count));
        Assert.Equal("/content/claims/0/score", conflict.Evidence[1].Field);
    }

    [Fact]
    public void A_claim_below_its_own_threshold_is_told()
    {
        var claims = new[] { ("82.55", "85"), ("85.00", "85"), ("90.48", "85") }
            .Select(c => new Claim { Target = "question:e7", Score = Number(c.Item1), Threshold = Number(c.Item2) }).ToArray();
        var warning = Assert.Single(ReportValidator.Validate(Report() with { Claims = claims }));
        Assert.Equal((WarningCodes.ThresholdNotMet, "82.55"), (warning.Code, warning.Actual));
    }

    static InstrumentScore Instrument(string code, string weight, string weighted) =>
        new() { Code = code, Weight = Number(weight), Weighted = Number(weighted) };
}
