using ItaIngest.Model.Text;

namespace ItaIngest.Training.Ocr.Text;

/// <summary>Writes training lines: the mixture that the reports' pages and table cells show. Deterministic for a seed.</summary>
internal sealed class LineWriter(TextSource source)
{
    /// <summary>Longer lines are cut: short ones train ten times faster, and cells are short.</summary>
    internal const int LongestLine = 90;

    // half of the prose's numbers become Thai; the news print Arabic ones, the reports mostly Thai
    const double ThaiDigitsShare = 0.55;

    static readonly string[] Verdicts =
        ["คะแนน", "ผ่าน", "ผ่านดี", "ผ่านดีเยี่ยม", "ไม่ผ่าน", "ระดับ A", "ระดับ AA", "ระดับ B", "เพิ่มขึ้น", "ลดลง", "บาท", "ร้อยละ"];

    static readonly string[] Blanks = ["ชื่อ", "ตำแหน่ง", "ลงชื่อ", "(ลงชื่อ)", "วันที่", "ที่", "เรื่อง", "หน้า", "โทร", "สารบัญ"];

    const string Rare = "ฃฅฌฦฺ฿ๅ๚๛๎๏ฒฑฎฏฐฬฮฤฆญฉฝฟฯ“”‘’–—•·°×÷±√✓☐☑½»«$&;\\^_`{}~@#*<>=+[]|";

    readonly IReadOnlyList<(double Weight, Func<Random, string> Form)> mixture = Mixture(source);

    /// <summary>The next line.</summary>
    /// <param name="random">The generator.</param>
    /// <param name="numberShare">How many of the lines are one number alone, 0 to 1.</param>
    internal LineText Next(Random random, double numberShare)
    {
        if (random.Happens(numberShare))
        {
            return new LineText(NumberForms.Next(random), true);
        }

        var text = ModelAlphabet.Simplify(random.Pick(mixture)(random));
        return new LineText(text.Length == 0 ? "ก" : ThaiPiece.Cut(random, text, LongestLine), false);
    }

    static IReadOnlyList<(double Weight, Func<Random, string> Form)> Mixture(TextSource source)
    {
        string Prose(Random r, int low, int high) => ThaiPiece.Cut(r, r.Pick(source.Prose), r.Next(low, high));
        string Report(Random r, int low, int high) => ThaiPiece.Cut(r, r.Pick(source.Reports), r.Next(low, high));
        string Either(Random r, int low, int high) => r.Happens(0.4) ? Report(r, low, high) : Prose(r, low, high);
        string Number(Random r) => NumberForms.Next(r);
        string Latin(Random r) => LatinForms.Next(r, source.Latin);

        return
        [
            (8, r => $"{r.Pick(["", "ร้อยละ ", "คะแนน ", "ผลคะแนน "])}{Number(r)} {r.Pick(Verdicts)}"),
            (8, r => $"{Number(r)} {Report(r, 8, 45)}"),
            (7, r => $"{Either(r, 5, 30)} {Number(r)} {Prose(r, 4, 25)}"),
            (4, r => string.Join(' ', Enumerable.Range(0, r.Next(2, 5)).Select(_ => Number(r)))),
            (17, r => Either(r, 4, 30) + r.Pick([" ", " ", "", " (", "“"]) + Latin(r) + r.Pick([" ", " ", "", ") ", "” "]) + Prose(r, 3, 25)),
            (4, Latin),
            (2, r => r.Pick(Blanks) + new string('.', r.Next(4, 25)) + (r.Happens(0.5) ? Number(r) : Report(r, 3, 12))),
            (2, r => Prose(r, 2, 12) + Scatter(r) + Prose(r, 2, 12)),
            (4, r => source.Words.Count == 0 ? Prose(r, 8, 60) : string.Join(r.Pick(["", " "]), Enumerable.Range(0, r.Next(1, 6)).Select(_ => r.Pick(source.Words)))),
            (44, r => r.Happens(ThaiDigitsShare) ? ThaiNumber.ToThai(Either(r, 8, 80)) : Either(r, 8, 80)),
        ];
    }

    static string Scatter(Random random) =>
        string.Concat(Enumerable.Range(0, random.Next(1, 5)).Select(_ => Rare[random.Next(Rare.Length)] + random.Pick(["", " "])));
}
