using System.Text.RegularExpressions;

namespace ItaIngest.Analysis.Validation.Totals;

/// <summary>The words by which tables name sums, means and what does not add up.</summary>
static partial class TotalWords
{
    /// <summary>What a row's own label says it is.</summary>
    public static RowKind KindOf(string label) =>
        Mean().IsMatch(label) ? RowKind.Mean
        : Forward().IsMatch(label) ? RowKind.CarriedForward
        : Brought().IsMatch(label) ? RowKind.BroughtForward
        : Total().IsMatch(label) ? RowKind.Total
        : RowKind.Item;

    /// <summary>Whether a column's heading is a sum of other columns.</summary>
    public static bool IsTotalHeading(string heading) => TotalHeading().IsMatch(heading);

    /// <summary>Whether what stands under a heading is a share of hundred.</summary>
    public static bool IsShare(string heading) => Share().IsMatch(heading);

    /// <summary>Whether what stands under a heading was rounded to thousands or millions: whole numbers there are not exact.</summary>
    public static bool IsScaled(string heading) => Scaled().IsMatch(heading);

    /// <summary>Whether numbers under a heading name, rank, date or price single things, so that a sum of them says nothing.</summary>
    public static bool IsNotAdded(string heading) => NotAdded().IsMatch(heading);

    [GeneratedRegex(@"^(?:รวม)?(?:คะแนน|ค่า|ร้อยละ)?เฉลี่ย(?!งาน)|^(?:mean|average)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Mean();

    [GeneratedRegex(@"^(?:รวม)?ยอด(?:รวม)?ยกไป|^ยกไป")]
    private static partial Regex Forward();

    [GeneratedRegex(@"^(?:รวม)?ยอด(?:รวม)?ยกมา|^ยกมา")]
    private static partial Regex Brought();

    // 'รวมถึง' is 'including'; 'รวมพล', 'รวมใจ', 'รวมพลัง' and 'รวมกัน' begin names of projects.
    [GeneratedRegex(@"^(?:ยอด|ผล)?รวม(?!ถึง|พล|ใจ|กัน|ไทย|น้ำใจ|กลุ่ม|ตัว)|^(?:grand )?total\b|^sum\b", RegexOptions.IgnoreCase)]
    private static partial Regex Total();

    [GeneratedRegex(@"^(?:ยอด|ผล|จำนวน|เงิน)?รวม(?:ทั้งสิ้น|ทั้งหมด|เงิน|เป็นเงิน|ยอด|จำนวน|สุทธิ|งบประมาณ|[0-9๐-๙]\s*ปี)*\s*(?:\([^)]*\))?$|^total$", RegexOptions.IgnoreCase)]
    private static partial Regex TotalHeading();

    [GeneratedRegex(@"ร้อยละ|%|％|เปอร์เซ็นต์|percent", RegexOptions.IgnoreCase)]
    private static partial Regex Share();

    [GeneratedRegex(@"(?:พัน|หมื่น|แสน|ล้าน)\s*(?:บาท)?")]
    private static partial Regex Scaled();

    [GeneratedRegex(@"^(?:ลำดับ|ที่|ข้อ|รหัส|เลข|วัน|เดือน|ปี|พ\.ศ\.|หน้า|อันดับ|เป้าหมาย|ตัวชี้วัด|ขนาด|หมายเหตุ|อายุ)|ต่อหน่วย|หน่วยละ|ราคากลาง|ลำดับ|หมายเลข|เฉลี่ย|คะแนน|^no\.?$", RegexOptions.IgnoreCase)]
    private static partial Regex NotAdded();
}
