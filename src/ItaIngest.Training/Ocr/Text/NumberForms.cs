using System.Globalization;
using ItaIngest.Model.Text;

namespace ItaIngest.Training.Ocr.Text;

/// <summary>
/// Numbers in the forms that the reports of Thai agencies use: scores, years, changes, list numbers, items, sums of money, shares,
/// telephone numbers, dates. Two of three are in Thai digits, as in the reports.
/// </summary>
public static class NumberForms
{
    const double ThaiShare = 0.68;

    static readonly string[] Months =
    [
        "มกราคม", "กุมภาพันธ์", "มีนาคม", "เมษายน", "พฤษภาคม", "มิถุนายน", "กรกฎาคม", "สิงหาคม", "กันยายน", "ตุลาคม", "พฤศจิกายน",
        "ธันวาคม", "ม.ค.", "ก.พ.", "มี.ค.", "เม.ย.", "พ.ค.", "มิ.ย.", "ก.ค.", "ส.ค.", "ก.ย.", "ต.ค.", "พ.ย.", "ธ.ค.",
    ];

    static readonly string[] Counted = ["O", "o", "ข้อ ", "ข้อที่ ", "OIT ", "IIT ", "EIT ", "ลำดับที่ ", "ตัวชี้วัดที่ ", "ด้านที่ ", "หน้า "];

    // weights: a third scores, because a score misread is what the model is made to prevent
    static readonly IReadOnlyList<(double Weight, Func<Random, string> Form)> Forms =
    [
        (38, r => Text($"{r.Next(40, 100)}.{r.Digits(2)}")),
        (4, _ => "100.00"),
        (3, _ => "100"),
        (5, r => Text($"{r.Next(30)}.{r.Digits(r.Next(1, 4))}")),
        (5, r => Text($"{r.Pick(["+", "-", "- ", "+ ", "–"])}{r.Next(20)}.{r.Digits(2)}")),
        (7, r => Text($"{r.Next(2540, 2575)}")),
        (4, r => Text($"({r.Next(1, 30)})")),
        (5, r => Text($"{r.Next(1, 50)}{r.Pick([".", ")", ""])}")),
        (3, r => Text($"{r.Next(1, 20)}.{r.Next(1, 12)}{(r.Happens(0.5) ? $".{r.Next(1, 9)}" : "")}")),
        (3, r => Text($"{r.Next(101)}{(r.Happens(0.5) ? "." + r.Digits(2) : "")}%")),
        (6, r => Text($"{r.Next(1, 999_999_999):N0}{r.Pick(["", ".00", "." + r.Digits(2), ".-", " บาท"])}")),
        (2, r => Text($"{r.Next(1, 1_000_000):N0}{r.Pick(["", ".00"])}")),
        (3, r => r.Pick(["0", "100", "50"]) + "/100"),
        (2, r => $"0{r.Next(2, 9)}{r.Digits(1)}-{r.Digits(3)}-{r.Digits(r.Next(3, 5))}"),
        (4, r => Text($"{r.Pick(["i", "I", "e", "E", "o", "O"])}{r.Pick(["", "", "", " ", "-"])}{r.Next(1, 49)}")),
        (3, r => Text($"{r.Next(1, 32)} {r.Pick(Months)} {r.Next(2540, 2575)}")),
        (3, r => Text($"{r.Pick(Counted)}{r.Next(1, 49)}")),
        (3, r => r.Digits(r.Next(1, 8))),
        (2, r => Text($"{r.Next(1, 999)}/{r.Next(2540, 2575)}")),
        (3, r => Text($"({r.Next(30)}.{r.Digits(2)})")),
        (2, r => Text($"ร้อยละ {r.Next(101)}{(r.Happens(0.5) ? "." + r.Digits(2) : "")}")),
        (2, r => Text($"{(r.Happens(0.5) ? "พ.ศ. " : "ปี ")}{r.Next(2540, 2575)}")),
        (2, r => Text($"{r.Next(1, 32)} {r.Pick(Months)} {r.Next(50, 75)}")),
        (3, r => Text($"{r.Next(1, 9_999_999):N0}{r.Pick(["", ".00", "." + r.Digits(2)])}")),
        (4, r => Text($"{r.Next(10)}")),
        (1, r => Text($"{r.Next(8, 17):00}.{r.Pick(["00", "30"])} น.")),
    ];

    /// <summary>One number in one of the forms.</summary>
    public static string Next(Random random)
    {
        ArgumentNullException.ThrowIfNull(random);
        var number = random.Pick(Forms)(random);
        return random.Happens(ThaiShare) ? ThaiNumber.ToThai(number) : number;
    }

    static string Text(FormattableString number) => number.ToString(CultureInfo.InvariantCulture);
}
