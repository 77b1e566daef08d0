using System.Globalization;
using ItaIngest.Model.Text;
using ItaIngest.Model.Values;
using Xunit;

namespace ItaIngest.Tests.Model.Text;

public sealed class ThaiDateTests
{
    const string Year2568 = "2024-10-01..2025-09-30";

    [Theory]
    [InlineData("๑ ตุลาคม ๒๕๖๗ - ๓๐ กันยายน ๒๕๖๘", Year2568)]
    [InlineData("๑ ตุลาคม พ.ศ. ๒๕๖๗ ถึงวันที่ ๓๐ กันยายน พ.ศ. ๒๕๖๘", Year2568)]
    [InlineData("ต.ค. 67 – ก.ย. 68", Year2568)]
    [InlineData("ต.ค.67-ก.ย.68", Year2568)]
    [InlineData("ต.ค 67 – ก.ย 68", Year2568)]
    [InlineData("1 ต.ค.67-30 ก.ย.68", Year2568)]
    [InlineData("1 ต.ค. - 31 ธ.ค. 67", "2024-10-01..2024-12-31")]
    [InlineData("ต.ค.๖๗-มี.ค.๖๘ และ เม.ย.๖๘-ก.ย.๖๘", Year2568)]
    [InlineData("ระหว่างวันที่ ๑ - ๑๕ ตุลาคม ๒๕๖๗", "2024-10-01..2024-10-15")]
    [InlineData("ตค.๖๗ - กย.๖๘", Year2568)]
    [InlineData("ต. ค. ๒๕๖๗ ถึง ก. ย. ๒๕๖๘", Year2568)]
    [InlineData("ตุลาคม ๒๕๖๗ - กันยายน ๒๕๖๘", Year2568)]
    [InlineData("ตุลาคม 2567\n- กันยายน 2568", Year2568)]
    [InlineData("เดือน ตุลาคม พ.ศ.๒๕๖๕ - กันยายน พ.ศ.๒๕๖๖", "2022-10-01..2023-09-30")]
    [InlineData("เดือนต.ค.๖๗ - เดือนก.ย.๖๘", Year2568)]
    [InlineData("ตุลาคม - กันยายน ๒๕๖๘", Year2568)]
    [InlineData("ม.ค. - มี.ค. ๖๘", "2025-01-01..2025-03-31")]
    [InlineData("๑ - ๓๑ มกราคม ๒๕๖๘", "2025-01-01..2025-01-31")]
    [InlineData("กุมภาพันธ์ ๒๕๖๗", "2024-02-01..2024-02-29")]
    [InlineData("๑๕ มี.ค. ๖๘", "2025-03-15..2025-03-15")]
    [InlineData("October 2024 / ตุลาคม 2024", "2024-10-01..2024-10-31")]
    [InlineData("ตุลาคม ค.ศ. 2024", "2024-10-01..2024-10-31")]
    [InlineData("1/10/2567 - 30/9/2568", Year2568)]
    [InlineData("2024-10-01 ถึง 2025-09-30", Year2568)]
    [InlineData("ปีงบประมาณ พ.ศ. ๒๕๖๘", Year2568)]
    [InlineData("ตลอดปีงบประมาณ 2568", Year2568)]
    [InlineData("ปีงบประมาณ ๖๘", Year2568)]
    [InlineData("ไตรมาส ๑ ปีงบประมาณ พ.ศ. ๒๕๖๘", "2024-10-01..2024-12-31")]
    [InlineData("ไตรมาสที่ ๒ - ๓/๒๕๖๘", "2025-01-01..2025-06-30")]
    [InlineData("รอบ ๖ เดือน ปีงบประมาณ ๒๕๖๘", "2024-10-01..2025-03-31")]
    [InlineData("๖ เดือนหลัง ปีงบประมาณ ๒๕๖๘", "2025-04-01..2025-09-30")]
    public void A_period_that_says_its_year_is_read(string text, string period) => Assert.Equal(period, Show(ThaiDate.ParsePeriod(text)));

    [Theory]
    [InlineData("ไตรมาส ๑", "2024-10-01..2024-12-31")]
    [InlineData("ไตรมาสที่ 4", "2025-07-01..2025-09-30")]
    [InlineData("ไตรมาส ๑ - ๔", Year2568)]
    [InlineData("รอบ ๖ เดือน", "2024-10-01..2025-03-31")]
    [InlineData("รอบ 6 เดือนหลัง", "2025-04-01..2025-09-30")]
    [InlineData("รอบ ๑๒ เดือน", Year2568)]
    [InlineData("ตลอดปีงบประมาณ", Year2568)]
    [InlineData("ตลอดทั้งปี", Year2568)]
    [InlineData("ต.ค. - ก.ย.", Year2568)]
    [InlineData("ธันวาคม", "2024-12-01..2024-12-31")]
    [InlineData("มกราคม", "2025-01-01..2025-01-31")]
    public void The_fiscal_year_of_the_document_fills_in(string text, string period)
    {
        Assert.Equal(period, Show(ThaiDate.ParsePeriod(text, 2568)));
        Assert.False(ThaiDate.ParsePeriod(text).IsValid);
    }

    [Theory]
    [InlineData("๓๑ กันยายน ๒๕๖๘")]
    [InlineData("ตุลาคม ๒๕๖ - กันยายน ๒๕๖๘")]
    [InlineData("ตุลาคม ๒๒๖๗ - กันยายน ๒๕๖๘")]
    [InlineData("ตุลาคม ๒๕๖๘ - กันยายน ๒๕๖๗")]
    [InlineData("ตุสาดม ๒๕๖๗ - กันยายน ๒๕๖๘")]
    [InlineData("ตุลาคม ๒๕๖๗ - จันขายน ๒๕๖๘")]
    [InlineData("ตลอดเวลา")]
    [InlineData("ทุก ๓ เดือน")]
    [InlineData("")]
    [InlineData("-")]
    [InlineData("สำนักปลัดเทศบาล")]
    [InlineData("๙๘.๕๐")]
    public void What_is_no_period_has_no_value(string text) => Assert.False(ThaiDate.ParsePeriod(text, 2568).IsValid);

    [Theory]
    [InlineData("ตุสาคม ๒๕๖๗ - กันยายน ๒๕๖๘")]
    [InlineData("เดือนตุลาคม ๒๕๖๗ - เดือนจันยายน ๒๕๖๘")]
    public void One_wrong_letter_of_a_month_is_seen_through(string text) => Assert.Equal(Year2568, Show(ThaiDate.ParsePeriod(text)));

    [Fact]
    public void Several_periods_are_covered_and_told()
    {
        var parsed = ThaiDate.ParsePeriod("ตุลาคม ๒๕๖๗ และ มีนาคม ๒๕๖๘");

        Assert.Equal("2024-10-01..2025-03-31", Show(parsed));
        Assert.Equal(ThaiDate.Several, parsed.Problem);
    }

    [Fact]
    public void A_bare_year_is_a_fiscal_year_and_told()
    {
        var parsed = ThaiDate.ParsePeriod("พ.ศ. ๒๕๖๘");

        Assert.Equal(Year2568, Show(parsed));
        Assert.Equal(ThaiDate.YearOnly, parsed.Problem);
    }

    [Theory]
    [InlineData("๓๐ กันยายน ๒๕๖๘", "2025-09-30")]
    [InlineData("วันที่ ๑ เดือน ตุลาคม พ.ศ. ๒๕๖๗", "2024-10-01")]
    [InlineData("29 ก.พ. 67", "2024-02-29")]
    [InlineData("1/10/67", "2024-10-01")]
    public void A_day_is_read(string text, string date) =>
        Assert.Equal(date, ThaiDate.ParseDate(text).Value.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));

    [Theory]
    [InlineData("29 ก.พ. 68")]
    [InlineData("ตุลาคม ๒๕๖๗")]
    [InlineData("๑ ตุลาคม")]
    public void What_is_no_day_has_no_value(string text) => Assert.False(ThaiDate.ParseDate(text).IsValid);

    [Theory]
    [InlineData("ประจำปีงบประมาณ พ.ศ.๒๕๖๘ ของเทศบาล", "2568!")]
    [InlineData("ทั้ง ๒ ปีงบประมาณ พ.ศ. ๒๕๖๔ – ๒๕๖๕", "2564! 2565!")]
    [InlineData("ระหว่างปีงบประมาณ พ.ศ.๒๕๖๗ กับ ๒๕๖๘", "2567! 2568!")]
    [InlineData("ในปีงบประมาณ ๖๗", "2567!")]
    [InlineData("ประจำปี พ.ศ. ๒๕๖๕ และปี 2566", "2565 2566")]
    [InlineData("ภายใน ๕ ปี ๑๐ คน", "")]
    [InlineData("พระราชบัญญัติ พ.ศ. ๒๕๖๑", "")]
    [InlineData("fiscal ปี 2024", "2567")]
    public void Fiscal_years_of_a_text_are_found(string text, string years) =>
        Assert.Equal(years, string.Join(' ', FiscalYear.FindAll(text).Select(m => m.Year.Year + (m.IsExplicit ? "!" : ""))));

    [Fact]
    public void A_fiscal_year_runs_from_october_to_september()
    {
        var year = new FiscalYear(2568);

        Assert.Equal((new DateOnly(2024, 10, 1), new DateOnly(2025, 9, 30)), (year.Start, year.End));
        Assert.Equal(year, FiscalYear.Of(year.Start));
        Assert.Equal(year, FiscalYear.Of(year.End));
        Assert.False(year.Contains(year.End.AddDays(1)));
    }

    static string Show(Parsed<ThaiPeriod> parsed) => parsed.IsValid
        ? string.Create(CultureInfo.InvariantCulture, $"{parsed.Value.Start:yyyy-MM-dd}..{parsed.Value.End:yyyy-MM-dd}")
        : $"none: {parsed.Problem}";
}
