using System.Globalization;
using ItaIngest.Analysis.Validation;
using ItaIngest.Model.Pages;
using ItaIngest.Model.Provenance;
using ItaIngest.Model.Records;
using ItaIngest.Model.Results;
using static ItaIngest.Tests.Analysis.Validation.Records;

namespace ItaIngest.Tests.Analysis.Validation;

/// <summary>Rules about the rows of measures and their periods.</summary>
public sealed class MeasureRulesTest
{
    [Theory]
    [InlineData("1 2 3 4", "")]
    [InlineData("1 2 4 5", "4")]
    [InlineData("2 3 4", "2")]
    [InlineData("1 2 3 1 2", "")]
    [InlineData("1 2 2 3", "2")]
    [InlineData("1 2 8 4 5", "8")]
    [InlineData("1 2 - 4 6", "6")]
    [InlineData("1 2 ? 9 10", "")]
    [InlineData("1 1 2", "1")]
    [InlineData("- - -", "")]
    public void Numbers_that_jump_or_repeat_are_told_once(string numbers, string told)
    {
        var measures = numbers.Split(' ').Select(n => Measure(no: n)).ToArray();
        var warnings = Check(measures).Where(w => w.Code == WarningCodes.MeasureNumberGap).ToList();
        Assert.Equal(told, string.Join(' ', warnings.Select(w => w.Actual)));
        Assert.All(warnings, w => Assert.EndsWith("/no", w.Evidence[0].Field, StringComparison.Ordinal));
    }

    [Fact]
    public void A_group_of_one_measure_may_be_followed_by_a_group_that_begins_anew() =>
        Assert.Empty(Check(Measure("1") with { Group = Text("แบบวัด IIT") }, Measure("1") with { Group = Text("แบบวัด EIT") }));

    [Fact]
    public void A_field_that_the_other_measures_have_is_missed_and_one_that_none_has_is_not()
    {
        var full = Measure("1") with { Method = Text("จัดทำคู่มือ"), Responsible = [Text("สำนักปลัด")] };
        var without = full with { Method = null, No = Number("4") };
        var warning = Assert.Single(Check(full, full with { No = Number("2") }, full with { No = Number("3") }, without));
        Assert.Equal((WarningCodes.MeasureMissingField, "method"), (warning.Code, warning.Expected));
        Assert.Equal(["/content/measures/3/title", "/content/measures/3/no"], warning.Evidence.Select(e => e.Field));
        Assert.Empty(Check(full, without with { No = Number("2") }));
    }

    [Theory]
    [InlineData("2024-10-01", "2025-09-30", false)]
    [InlineData("", "2025-03-31", false)]
    [InlineData("2024-09-30", "2025-09-30", true)]
    [InlineData("2024-10-01", "2025-10-01", true)]
    [InlineData("", "2025-12-31", true)]
    public void A_period_outside_the_fiscal_year_is_told(string start, string end, bool isTold)
    {
        var inside = Measure("1", "ต.ค. ๖๗ - ก.ย. ๖๘", "2024-10-01", "2025-09-30");
        var warnings = Check(inside, inside with { No = Number("2") }, Measure("3", "ช่วงเวลา", start, end));
        Assert.Equal(isTold ? [WarningCodes.PeriodOutsideYear] : [], warnings.Select(w => w.Code));
        Assert.All(warnings, w => Assert.Equal(["/content/measures/2/period/text", "/content/fiscalYear"], w.Evidence.Select(e => e.Field)));
    }

    [Fact]
    public void A_report_may_plan_for_the_next_year_and_then_that_year_counts()
    {
        var next = Measure("1", "ต.ค. ๖๘ - ก.ย. ๖๙", "2025-10-01", "2026-09-30");
        Assert.Empty(Check(next, next with { No = Number("2") }));
        var own = Measure("3", "ต.ค. ๖๗ - ก.ย. ๖๘", "2024-10-01", "2025-09-30");
        Assert.Equal("/content/measures/2/period/text", Assert.Single(Check(next, next with { No = Number("2") }, own)).Evidence[0].Field);
    }

    [Theory]
    [InlineData("ต่อเนื่อง", Severity.Info)]
    [InlineData("เดือน ๑๓ พ.ศ. ๒๕๖๘", Severity.Warning)]
    public void A_period_without_days_is_told_and_is_a_doubt_only_where_a_number_stands(string text, Severity severity)
    {
        var warning = Assert.Single(Check(Measure("1", text)));
        Assert.Equal((WarningCodes.PeriodUnparsed, severity), (warning.Code, warning.Severity));
    }

    [Theory]
    [InlineData(0.6, 0)]
    [InlineData(0.95, 1)]
    public void A_period_that_ocr_is_not_sure_of_is_unreadable_and_not_wrong(double confidence, int told)
    {
        var text = Sourced.Of("ตุสาคม ๒๕๖๗", "ตุสาคม ๒๕๖๗", Place.On(1, null), confidence, TextOrigin.Ocr);
        Assert.Equal(told, Check(Measure("1") with { Period = new MeasurePeriod { Text = text } }).Count);
    }

    static IReadOnlyList<Warning> Check(params Measure[] measures) => ReportValidator.Validate(Report() with
    {
        FiscalYear = Sourced.Of<int?>(2568, "๒๕๖๘", Place.At("body/p[1]"), 1, TextOrigin.Docx), Measures = measures,
    });

    static Measure Measure(string no, string? period = null, string start = "", string end = "") => new()
    {
        No = Number(no), Title = Text("มาตรการ"),
        Period = period is null ? null : new MeasurePeriod { Text = Text(period), Start = Day(start), End = Day(end) },
    };

    static Sourced<int?>? Number(string no) =>
        no == "-" ? null : Sourced.Of<int?>(no == "?" ? null : int.Parse(no, CultureInfo.InvariantCulture), no, Place.At("body/tbl[1]"), 1, TextOrigin.Docx);

    static DateOnly? Day(string day) => day.Length == 0 ? null : DateOnly.Parse(day, CultureInfo.InvariantCulture);
}
