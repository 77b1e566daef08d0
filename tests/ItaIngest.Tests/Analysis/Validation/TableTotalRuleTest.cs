using ItaIngest.Analysis.Validation;
using ItaIngest.Model.Geometry;
using ItaIngest.Model.Pages;
using ItaIngest.Model.Provenance;
using ItaIngest.Model.Records;
using ItaIngest.Model.Results;
using static ItaIngest.Tests.Analysis.Validation.Records;

namespace ItaIngest.Tests.Analysis.Validation;

/// <summary>Printed totals and means of any table.</summary>
public sealed class TableTotalRuleTest
{
    [Theory]
    [InlineData("600,000", null)]
    [InlineData("610,000", "600000")]
    [InlineData("500,000", "600000")]
    [InlineData("400,000", "600000")]
    public void A_plain_total_is_the_sum_of_its_column(string total, string? expected)
    {
        var warnings = Check("โครงการ | งบประมาณ (บาท)", "ถนน | ๑๐๐,๐๐๐", "ประปา | ๒๐๐,๐๐๐", "ไฟฟ้า | ๓๐๐,๐๐๐", $"รวมทั้งสิ้น | {total}");
        Assert.Equal(expected, warnings.SingleOrDefault()?.Expected);
        Assert.All(warnings, w => Assert.Equal(
            ["/content/tables/0/rows/3/1", "/content/tables/0/rows/0/1", "/content/tables/0/rows/1/1", "/content/tables/0/rows/2/1"], w.Evidence.Select(e => e.Field)));
    }

    [Fact]
    public void Subtotals_add_the_rows_above_them_and_a_grand_total_adds_rows_or_subtotals()
    {
        string[] rows = ["ก | 10", "ข | 20", "รวม | 30", "ค | 5", "ง | 6", "รวม | 11", "รวมทั้งสิ้น | 41"];
        Assert.Empty(Check("รายการ | จำนวน", rows));
        Assert.Equal("41", Assert.Single(Check("รายการ | จำนวน", [.. rows.SkipLast(1), "รวมทั้งสิ้น | 47"])).Expected);
        Assert.Equal(["11"], Check("รายการ | จำนวน", [.. rows.Take(5), "รวม | 17", "รวมทั้งสิ้น | 41"]).Select(w => w.Expected));
    }

    [Fact]
    public void What_a_page_carries_forward_is_brought_forward_and_counted_once()
    {
        string[] rows = ["ก | 10.50", "ข | 20.25", "ยอดยกไป | 30.75", "ยอดยกมา | 30.75", "ค | 5.00", "รวม | 35.75"];
        Assert.Empty(Check("รายการ | บาท", rows));
        var wrong = Check("รายการ | บาท", [.. rows.Take(3), "ยอดยกมา | 37.05", .. rows.Skip(4)]);
        Assert.Contains(wrong, w => w.Evidence[0].Field == "/content/tables/0/rows/3/1" && w.Expected == "30.75");
    }

    [Theory]
    [InlineData("80.33", 0)]
    [InlineData("80.3", 0)]
    [InlineData("80.39", 1)]
    [InlineData("83.33", 1)]
    public void A_row_of_means_is_the_mean_and_rounding_explains_what_it_can(string mean, int told) =>
        Assert.Equal(told, Check("กอง | ร้อยละ", "ก | 80.00", "ข | 80.00", "ค | 81.00", $"ค่าเฉลี่ย | {mean}").Count);

    [Fact]
    public void A_column_of_totals_is_believed_once_the_other_rows_confirm_it()
    {
        string[] rows = ["ก | 1 | 2 | 3 | 6", "ข | 4 | 5 | 6 | 15", "ค | 7 | 8 | 9 | 24"];
        Assert.Equal("3", Assert.Single(Check("กอง | ไตรมาส 1 | ไตรมาส 2 | ไตรมาส 3 | รวม", [.. rows, "ง | 1 | 1 | 1 | 4"])).Expected);
        Assert.Empty(Check("รายการ | จำนวน | ราคา | รวม", "ก | 2 | 50 | 100", "ข | 3 | 20 | 60", "ค | 1 | 70 | 70", "ง | 9 | 9 | 80"));
    }

    [Theory]
    [InlineData("รายการ | ร้อยละ", "ก | 80.00", "ข | 60.00", "รวม | 70.00")]
    [InlineData("รายการ | ราคาต่อหน่วย", "ก | 80", "ข | 60", "รวม | 150")]
    [InlineData("รายการ | บาท", "รวมถึงค่าจ้าง | 80", "ข | 60", "ค | 150")]
    [InlineData("รายการ | บาท", "ก | 80", "ข | 6?", "รวม | 150")]
    [InlineData("รายการ | บาท", "ก | 80", "ข | นธร", "ค | 1", "รวม | 150")]
    [InlineData("รายการ | บาท", "ก | 80", "ข | 10 20", "รวม | 90", "ค | 1", "ง | 2", "รวม | 3", "รวมทั้งสิ้น | 93")]
    [InlineData("รายการ | พันบาท", "ก | 80", "ข | 60", "รวม | 141")]
    public void What_does_not_add_up_by_its_nature_or_is_unreadable_or_rounded_is_left_alone(string header, params string[] rows) =>
        Assert.Empty(Check(header, rows));

    [Fact]
    public void Shares_of_a_whole_make_a_hundred()
    {
        Assert.Empty(Check("รายการ | ร้อยละ", "ก | 33.33", "ข | 33.33", "ค | 33.33", "รวม | 100.00"));
        Assert.Single(Check("รายการ | ร้อยละ", "ก | 33.33", "ข | 33.33", "ค | 43.33", "รวม | 100.00"));
    }

    [Fact]
    public void Evidence_leads_to_the_cells_spot_where_the_document_is_at_hand()
    {
        var box = new Box(1, 2, 3, 4);
        var figure = Sourced.Of("๓๑", "๓๑", Place.On(7, box), 0.5, TextOrigin.Ocr);
        var table = Table("รายการ | จำนวน", "ก | 10", "ข | 20", "รวม | ๓๑");
        var warning = Assert.Single(ReportValidator.Validate(Report() with { Tables = [table with { Figures = [[null, null], [null, null], [null, figure]] }] }));
        Assert.Equal((7, box, 0.5), (warning.Evidence[0].Page, warning.Evidence[0].Box, warning.Evidence[0].Confidence));
        Assert.Contains("look at the picture", warning.Message, StringComparison.Ordinal);
    }

    static IReadOnlyList<Warning> Check(string header, params string[] rows) => ReportValidator.Validate(Report() with { Tables = [Table(header, rows)] });

    static TableRecord Table(string header, params string[] rows) => new()
    {
        Id = "t1", Kind = TableKind.Other, Header = [Cells(header)], Rows = [.. rows.Select(Cells)],
    };

    static IReadOnlyList<string> Cells(string row) => [.. row.Split('|').Select(c => c.Trim())];
}
