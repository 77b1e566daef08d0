using System.Globalization;
using System.Text;
using ItaIngest.Model.Geometry;
using ItaIngest.Model.Pages;
using ItaIngest.Model.Provenance;
using ItaIngest.Model.Records;
using ItaIngest.Model.Results;
using ItaIngest.Model.Text;

namespace ItaIngest.Benchmarks;

/// <summary>Made-up records for the queue: 7,850 agencies as Thailand has, years 2562 to 2568, texts cut from the corpora's reports.</summary>
sealed class QueueDocuments
{
    const int Agencies = 7850;
    const int Letters = 2000;
    static readonly string[] Kinds = ["เทศบาลตำบล", "องค์การบริหารส่วนตำบล", "เทศบาลเมือง"];
    static readonly string[] First = ["วัง", "บ้าน", "หนอง", "ห้วย", "แม่", "โคก", "นา", "ดอน", "บาง", "คลอง", "ทุ่ง", "โพธิ์", "สัน", "ท่า", "เขา"];
    static readonly string[] Second = ["ทอง", "สะอาด", "ใหญ่", "น้อย", "แก้ว", "เงิน", "ทราย", "ไผ่", "บัว", "ม่วง", "ขาม", "ยาง", "กลาง", "เหนือ", "ใต้", "ตาล", "ปืน", "เม็ง", "พัฒนา", "สามัคคี", "ศรี", "คำ", "หลวง"];
    static readonly string[] Provinces = ["เชียงใหม่", "ลำปาง", "ตาก", "ขอนแก่น", "สงขลา", "ยะลา", "พิษณุโลก", "ชลบุรี", "อุบลราชธานี", "นครราชสีมา"];
    readonly string text;
    readonly Random chance = new(20261127);

    public QueueDocuments(string corpus) => text = ThaiText.Canonical(string.Concat(
        Directory.GetFiles(corpus, "content.md", SearchOption.AllDirectories).Order(StringComparer.Ordinal).Select(File.ReadAllText)).ReplaceLineEndings(" "));

    public static string Sha(int number) => number.ToString("x64", CultureInfo.InvariantCulture);

    public IngestResult Make(int number)
    {
        var agency = chance.Next(Agencies);
        var name = $"{Kinds[agency % 3]}{First[agency % First.Length]}{Second[agency / First.Length % Second.Length]}{(agency / (First.Length * Second.Length) is > 0 and var more ? First[more % First.Length] : "")}";
        var year = 2562 + chance.Next(7);
        return new IngestResult(
            IngestResult.SchemaName,
            new SourceInfo(string.Create(CultureInfo.InvariantCulture, $"{year}/{number}.pdf"), Sha(number), "application/pdf", 1000, 9),
            new RunInfo("0.1.0", DateTimeOffset.UnixEpoch, 1, new PagesByOrigin(0, 9, 0), [], "x"),
            IngestStatus.Complete, null, Report(name, agency, year), Warnings(), []);
    }

    ItaReport Report(string name, int agency, int year) => new()
    {
        Kind = (ReportKind)chance.Next(6),
        Agency = new AgencyInfo { Name = Said(name, name), OfficialProvince = Provinces[agency % Provinces.Length] },
        FiscalYear = Said<int?>(year, ThaiNumber.ToThai($"{year}")),
        Assessments =
        [
            new Assessment
            {
                FiscalYear = year,
                Overall = Score(),
                Indicators = [.. Enumerable.Range(1, 10).Select(no => new IndicatorScore { No = no, Name = Said("ตัวชี้วัด", "ตัวชี้วัด"), Score = Score() })],
            },
        ],
        Text = [.. Enumerable.Range(1, 4).Select(page => new PageText(page, [.. Enumerable.Range(0, 5).Select(_ => Passage(Letters / 20))]))],
    };

    IReadOnlyList<Warning> Warnings() =>
    [
        .. Enumerable.Range(0, chance.Next(4)).Select(i => new Warning(
            i == 0 ? "score.total-mismatch" : "measure.missing-field", (Severity)chance.Next(3), "wrong", "ผิด",
            [new Evidence("/content/assessments/0/overall", "๙๐", 1)])),
    ];

    Sourced<decimal?> Score() => Said<decimal?>(Math.Round((decimal)(60 + (chance.NextDouble() * 40)), 2), "๙๐.๐๐");

    Sourced<T> Said<T>(T? value, string raw) => Sourced.Of(value, raw, Place.On(1, new Box(1, 2, 3, 4)), 0.3 + (chance.NextDouble() * 0.7), TextOrigin.Ocr);

    // Passages of several cuts, so that no two documents are alike.
    string Passage(int length)
    {
        var passage = new StringBuilder(length);
        while (passage.Length < length)
        {
            var take = Math.Min(20 + chance.Next(80), length);
            passage.Append(text.AsSpan(chance.Next(text.Length - take), take));
        }

        return passage.ToString();
    }
}
