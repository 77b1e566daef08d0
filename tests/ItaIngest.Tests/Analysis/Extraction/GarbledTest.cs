using ItaIngest.Analysis.Extraction;
using ItaIngest.Analysis.Validation;
using ItaIngest.Model.Blocks;
using ItaIngest.Model.Pages;
using ItaIngest.Model.Results;

namespace ItaIngest.Tests.Analysis.Extraction;

/// <summary>Whatever OCR makes of a page, extraction and validation go through and say the same twice.</summary>
public sealed class GarbledTest
{
    static readonly string[] Scraps =
    [
        "ตัวชี้วัด", "ตัวชี้วัดที่", "ที่", "๑", "๙๘.๕๗", "10", "100", "0/100", "-", "()", "๙?.#๕", "คะแนน", "ระดับ", "A", "ผ่านดี", "IIT", "แบบวัด OIT", "น้ำหนัก",
        "การใช้อำนาจ", "การป้องกันการ", "การใช้", "คุณภาพการดำเนินงาน", "ปี", "พ.ศ.", "๒๕๖๕", "๒๕๐๕", "ปีงบประมาณ ๒๕๖๗", "(ต่อ)", "๑.", "(๒)", "ข้อ i", "ข้อ ๐๒๘", "e๗",
        "ไม่ต่ำกว่าร้อยละ", "เพิ่มขึ้น", "ลดลง", "มาตรการ", "วิธีการ", "ผู้รับผิดชอบ", "ระยะเวลา", "ผลลัพธ์", "เทศบาลตำบล", "เทศบาลตำบลก", "อำเภอ", "จังหวัด", "จังหวัดเชียงใหม่",
        "รายงาน", "เรื่อง", "(นาย", "(นางสาวสม ใจ)", "ประธานกรรมการ", "มี", "ไม่มี", "น้อยที่สุด", "80.48%", "อันดับ", "รวม", "999999999999", "9.9.9", "\u0E33", "\u0E48", "", " ",
    ];

    [Fact]
    public void Random_scraps_in_random_tables_never_throw_and_give_the_same_twice()
    {
        for (var seed = 0; seed < 300; seed++)
        {
            var blocks = Document(new Random(seed));
            var report = ReportExtractor.Extract(blocks, new DiagnosticLog());
            var again = ReportExtractor.Extract(Document(new Random(seed)), new DiagnosticLog());
            Assert.Equal(Json(report), Json(again));
            Assert.All(ReportValidator.Validate(report), w => Assert.NotEmpty(w.Evidence));
        }
    }

    static string Json<T>(T value) => System.Text.Json.JsonSerializer.Serialize(value, ItaIngest.Model.Json.ItaJson.Compact);

    static IReadOnlyList<Block> Document(Random random) =>
    [
        .. Enumerable.Range(0, random.Next(1, 8)).Select(i => random.Next(3) == 0
            ? Blocks.Text(Scrap(random, 12) + "ก", TextOrigin.Ocr)
            : (Block)Blocks.Table(random.Next(2), [.. Rows(random)], TextOrigin.Ocr, i + 1)),
    ];

    static IEnumerable<string> Rows(Random random)
    {
        var columns = random.Next(1, 7);
        return Enumerable.Range(0, random.Next(1, 12)).Select(r => string.Join('|', Enumerable.Range(0, columns)
            .Select(c => c > 0 && random.Next(10) == 0 ? "<" : r > 0 && random.Next(10) == 0 ? "^" : Scrap(random, 3))));
    }

    static string Scrap(Random random, int most) =>
        string.Concat(Enumerable.Range(0, random.Next(most)).Select(_ => Scraps[random.Next(Scraps.Length)] + (random.Next(2) == 0 ? " " : "")));
}
