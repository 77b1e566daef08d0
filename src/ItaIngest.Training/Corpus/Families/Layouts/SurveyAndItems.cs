using System.Globalization;
using System.Text.Json.Nodes;
using ItaIngest.Analysis.Domain;

namespace ItaIngest.Training.Corpus.Families.Layouts;

/// <summary>Answers of the two surveys, and the OIT items of the year under headings of their sub-indicators.</summary>
static class SurveyAndItems
{
    static readonly Dictionary<string, string> Subs = new()
    {
        ["9.1"] = "ข้อมูลพื้นฐาน", ["9.2"] = "การบริหารงาน", ["9.3"] = "การบริหารเงินงบประมาณ", ["9.4"] = "การบริหารและพัฒนาทรัพยากรบุคคล",
        ["9.5"] = "การส่งเสริมความโปร่งใส", ["10.1"] = "การดำเนินการเพื่อป้องกันการทุจริต", ["10.2"] = "มาตรการภายในเพื่อป้องกันการทุจริต",
    };

    sealed record Item(int No, string Sub, string Name, string Requirement, decimal Score);

    public static void Write(FamilyReport r)
    {
        var missed = Enumerable.Range(0, 4).Select(_ => r.Random.Next(1, 44)).ToHashSet();
        var items = Vocabulary.Lines("items-43.txt").Select(l => l.Split('|'))
            .Select(p => new Item(
                int.Parse(p[0], CultureInfo.InvariantCulture), p[1], p[2], p[3], 0)).Select(i => i with { Score = missed.Contains(i.No) ? 0 : 100 }).ToList();
        var subs = items.GroupBy(i => i.Sub).ToDictionary(g => g.Key, g => g.Average(i => i.Score));
        decimal Indicator(string no) => YearScores.Rounded(subs.Where(s => s.Key.StartsWith(no, StringComparison.Ordinal)).Average(s => s.Value));
        r.Now = YearScores.Draw(r.Random, r.Year, 84, Indicator("9."), Indicator("10."));
        var title = "รายงานผลการประเมินคุณธรรมและความโปร่งใสรายข้อคำถาม";
        r.Front($"{title} {r.Year}", 16, r.Number == 2 ? "landscape margins=1.8,1.6,1.4,1.6 footer=\"{page}\"" : "portrait margins=2,1.6,1.6,2 footer=\"{page}\"");
        r.Truth.Document(r.Agency, r.Year, "results");
        r.Paper.Text(title, "center b size=19");
        r.Paper.Text(Prose.YearOf(r, r.Year), "center b size=18");
        r.Paper.Text(Prose.Place(r), "center b size=18 after=6");
        r.Paper.Text(r.Agency.Name + " " + Prose.Result(r, r.Now), "justify first=1.5 after=6");
        r.Truth.Of(r.Year).Overall(r.Now.Overall, r.Now.Level);
        ScoreTables.Indicators(r, r.Now, ["indicatorNumber", "indicator", "score"], 14, "align=clc size=15");
        r.Paper.Line(":break");
        Questions(r, r.Number == 2 ? 26 : 17);
        r.Paper.Line(":break");
        Items(r, items, subs, r.Number == 2 ? 26 : 17);
    }

    static void Questions(FamilyReport r, double width)
    {
        r.Paper.Text(r.T("ผลการตอบแบบสำรวจรายข้อ"), "b after=2");
        var questions = Vocabulary.Lines("questions.txt").Select(l => l.Split('|')).OrderBy(_ => r.Random.Next()).Take(6).ToList();
        foreach (var q in questions.OrderBy(q => q[0][0] == 'I' ? 0 : 1).ThenBy(q => int.Parse(q[0][1..], CultureInfo.InvariantCulture)))
        {
            Question(r, q, width);
        }
    }

    static void Question(FamilyReport r, string[] q, double width)
    {
        r.Paper.Text(r.T(q[0]) + " " + q[2], "before=6 after=2 size=15");
        string[] answers = q[1] == "level" ? ["น้อยที่สุดหรือไม่มีเลย", "น้อย", "มาก", "มากที่สุด"] : ["มี", "ไม่มี"];
        decimal[] worth = q[1] switch { "level" => [0, 33, 67, 100], "yesno-no" => [0, 100], _ => [100, 0] };
        var labels = q.Length > 3 ? q[3].Split(';') : [q[2]];
        var first = answers.Length == 4 ? 0.42 : 0.5;
        var each = Math.Round((1 - first) * width / (answers.Length + 1), 1);
        var table = new PaperTable(
            "survey", ["question", .. answers.Select(_ => "answer"), "score"],
            [Math.Round(first * width, 1), .. Enumerable.Repeat(each, answers.Length + 1)],
            $"size=13 whole align=l{new string('c', answers.Length + 1)} fill=EDEDED");
        table.Header.Add(PaperRow.Of(["หัวข้อการประเมิน", .. answers, "คะแนน"]));
        var rows = new JsonArray();
        var scores = new List<decimal>();
        foreach (var label in labels)
        {
            var percents = Percents(r, answers.Length, q[1] == "yesno-no");
            var score = YearScores.Rounded(percents.Zip(worth, (p, w) => p * w / 100).Sum());
            scores.Add(score);
            table.Rows.Add(PaperRow.Of([label, .. percents.Select(p => r.C(FamilyReport.S(p) + "%")), r.C(FamilyReport.S(score))]));
            rows.Add(new JsonObject
            {
                ["label"] = label,
                ["answers"] = new JsonArray([.. answers.Zip(percents, (a, p) => (JsonNode)new JsonObject { ["label"] = a, ["percent"] = p })]),
                ["score"] = score,
            });
        }

        decimal? group = labels.Length > 1 ? YearScores.Rounded(scores.Average()) : null;
        if (group is { } mean)
        {
            table.Rows.Add(PaperRow.Of([.. Enumerable.Repeat("", answers.Length), "รวมคะแนน", r.C(FamilyReport.S(mean))]));
        }

        r.Paper.Table(table);
        r.Truth.Of(r.Year).Question(q[0], q[2], rows, group);
    }

    // Shares of a number of people, so that they sum to 100 within rounding.
    static List<decimal> Percents(FamilyReport r, int answers, bool isFirstRare)
    {
        var people = r.Random.Next(38, 260);
        var counts = new int[answers];
        for (var i = 0; i < people; i++)
        {
            var best = isFirstRare || answers == 4 ? answers - 1 : 0;
            counts[r.Random.Next(10) < 6 ? best : r.Random.Next(answers)]++;
        }

        return [.. counts.Select(c => YearScores.Rounded(100m * c / people))];
    }

    static void Items(FamilyReport r, List<Item> items, Dictionary<string, decimal> subs, double width)
    {
        r.Paper.Text(r.T($"ผลการตรวจแบบวัดการเปิดเผยข้อมูลสาธารณะ (OIT) ปีงบประมาณ พ.ศ. {r.Year}"), "b after=4");
        string[] roles = r.Turn<string[]>(
            ["item", "requirement", "score", "responsible"], ["item", "requirement", "responsible", "score", "recommendation", "outcome"],
            ["item", "score", "recommendation"]);
        static double Share(string role) => role switch { "item" => 4.6, "requirement" => 4.6, "score" => 1.5, "responsible" => 2.8, "outcome" => 2.6, _ => 4 };
        var table = new PaperTable(
            "items", roles, [.. roles.Select(x => Math.Round(Share(x) * width / roles.Sum(Share), 1))],
            $"size=13 repeat whole align={string.Concat(roles.Select(x => x == "score" ? 'c' : 'l'))}");
        table.Header.Add(PaperRow.Of(roles.Select(x => r.Wording.Header(x switch { "outcome" => "itemOutcome", _ => x }))));
        foreach (var sub in items.GroupBy(i => i.Sub))
        {
            var isScored = r.Number != 3;
            var heading = $"ตัวชี้วัดย่อยที่ {sub.Key} {Subs[sub.Key]}";
            var score = YearScores.Rounded(subs[sub.Key]);
            table.Rows.Add(new PaperRow([new PaperCell([r.C(isScored ? $"{heading} ({FamilyReport.S(score)} คะแนน)" : heading)]) { Span = roles.Length, Options = "b fill=F2F2F2" }]));
            r.Truth.Of(r.Year).Sub(sub.Key, Subs[sub.Key], isScored ? score : null);
            foreach (var item in sub)
            {
                Row(r, table, item);
            }
        }

        r.Paper.Table(table);
    }

    static void Row(FamilyReport r, PaperTable table, Item item)
    {
        var unit = r.Pick("สำนักปลัด", "กองคลัง", "งานการเจ้าหน้าที่", "กองช่าง", "งานนิติการ");
        var isGood = item.Score > 0;
        var advice = isGood ? "-" : r.C(r.Pick("ควรเผยแพร่ข้อมูลให้ครบถ้วนตามองค์ประกอบ", "ปรับปรุงข้อมูลให้เป็นปัจจุบันและตรวจสอบลิงก์ก่อนส่ง"));
        var done = isGood ? "ดำเนินการเรียบร้อยแล้ว" : "อยู่ระหว่างดำเนินการ";
        var (name, requirement) = (r.C(item.Name), r.C(item.Requirement));
        var code = r.Turn("O{0}", "ข้อ {0}", "O{0}");
        var printed = r.C(string.Format(CultureInfo.InvariantCulture, code, item.No)) + " " + name;
        var has = table.Roles.ToHashSet();
        table.Rows.Add(PaperRow.Of(table.Roles.Select(x => x switch
        {
            "item" => printed,
            "requirement" => requirement,
            "score" => r.C(isGood ? r.Turn("100", "100.00", "100/100") : r.Turn("0", "0.00", "0/100")),
            "responsible" => unit,
            "recommendation" => advice,
            _ => done,
        })));
        r.Truth.Of(r.Year).Item(
            item.No, name, item.Score, has.Contains("responsible") ? unit : null, has.Contains("requirement") ? requirement : null,
            has.Contains("recommendation") && !isGood ? advice : null, has.Contains("outcome") ? done : null);
    }
}
