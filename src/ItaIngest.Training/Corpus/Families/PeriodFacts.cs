using System.Globalization;

namespace ItaIngest.Training.Corpus.Families;

/// <summary>A period as printed and the days it means.</summary>
sealed record PeriodFacts(string Text, DateOnly? Start, DateOnly? End)
{
    static readonly string[] Months =
        ["มกราคม", "กุมภาพันธ์", "มีนาคม", "เมษายน", "พฤษภาคม", "มิถุนายน", "กรกฎาคม", "สิงหาคม", "กันยายน", "ตุลาคม", "พฤศจิกายน", "ธันวาคม"];

    static readonly string[] Short = ["ม.ค.", "ก.พ.", "มี.ค.", "เม.ย.", "พ.ค.", "มิ.ย.", "ก.ค.", "ส.ค.", "ก.ย.", "ต.ค.", "พ.ย.", "ธ.ค."];

    /// <summary>A period within a fiscal year, in one of the ways in which agencies write them.</summary>
    public static PeriodFacts Of(int year, int style, Random random)
    {
        // Months of a fiscal year run from October (0) to September (11).
        var (first, last) = (random.Next(0, 6), 6 + random.Next(0, 6));
        var month = random.Next(0, 12);
        return style switch
        {
            0 => Span(year, 0, 11, $"ตุลาคม {year - 1} - กันยายน {year}"),
            1 => Span(year, 0, 11, $"๑ ตุลาคม {year - 1} - ๓๐ กันยายน {year}"),
            2 => Span(year, 0, 11, $"ต.ค. {(year - 1) % 100} - ก.ย. {year % 100}"),
            3 => Span(year, 0, 11, $"ปีงบประมาณ พ.ศ. {year}"),
            4 => Span(year, first, last, $"{Name(first)} {YearOf(year, first)} - {Name(last)} {YearOf(year, last)}"),
            5 => Span(year, first, last, $"{Abbreviated(first)} {YearOf(year, first)} ถึง {Abbreviated(last)} {YearOf(year, last)}"),
            6 => new PeriodFacts($"ภายในวันที่ {Last(year, month).Day} {Name(month)} {YearOf(year, month)}", null, Last(year, month)),
            7 => Span(year, month, month, $"เดือน{Name(month)} พ.ศ. {YearOf(year, month)}"),
            8 => Span(year, month / 3 * 3, (month / 3 * 3) + 2, $"ไตรมาสที่ {(month / 3) + 1} ปีงบประมาณ พ.ศ. {year}"),
            9 => Span(year, 0, 5, $"รอบ ๖ เดือนแรก (ตุลาคม {year - 1} - มีนาคม {year})"),
            _ => Span(year, 0, 11, $"เดือนตุลาคม พ.ศ.{year - 1} - เดือนกันยายน พ.ศ.{year}"),
        };
    }

    static PeriodFacts Span(int year, int first, int last, FormattableString text) =>
        new(text.ToString(CultureInfo.InvariantCulture), First(year, first), Last(year, last));

    static string Name(int month) => Months[(month + 9) % 12];

    static string Abbreviated(int month) => Short[(month + 9) % 12];

    static int YearOf(int year, int month) => month < 3 ? year - 1 : year;

    static DateOnly First(int year, int month) => new DateOnly(year - 544, 10, 1).AddMonths(month);

    static DateOnly Last(int year, int month) => First(year, month).AddMonths(1).AddDays(-1);
}
