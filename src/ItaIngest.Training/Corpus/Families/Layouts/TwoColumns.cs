using ItaIngest.Analysis.Domain;

namespace ItaIngest.Training.Corpus.Families.Layouts;

/// <summary>A newsletter of two columns: text runs down the left one and up to the right one, tables stand in the columns.</summary>
static class TwoColumns
{
    public static void Write(FamilyReport r)
    {
        var title = r.Turn("จุลสารผลการประเมินคุณธรรมและความโปร่งใส", "รายงานผล ITA ฉบับประชาชน", "สารประชาสัมพันธ์ผลการประเมิน ITA");
        r.Front($"{title} {r.Year}", 15, "portrait margins=1.6,1.6,1.5,1.6 footer=\"{page}\"");
        r.Truth.Document(r.Agency, r.Year, "mixed", "results", "analysis");
        r.Paper.Text(title, "center b size=24");
        r.Paper.Text(r.T($"{r.Agency.Name} อำเภอ{r.Agency.District} จังหวัด{r.Agency.Province} ปีงบประมาณ พ.ศ. {r.Year}"), "center b size=16 after=8");
        r.Paper.Line(":section portrait continuous columns=2 margins=1.6,1.6,1.5,1.6 footer=\"{page}\"");
        r.Paper.Text("ผลการประเมินของเรา", "b size=18");
        r.Paper.Text(
            r.T($"ตามที่สำนักงาน ป.ป.ช. ได้ประกาศผล{Prose.Ita} ประจำปีงบประมาณ พ.ศ. {r.Year} ") + r.Agency.Name + " " + Prose.Result(r, r.Now),
            "justify first=1 after=4");
        r.Truth.Of(r.Year).Overall(r.Now.Overall, r.Now.Level);
        ScoreTables.Indicators(
            r, r.Now, r.Turn<string[]>(["indicatorNumber", "indicator", "score"], ["indicator", "score"], ["rank", "indicator", "score"]), 8.2,
            r.Turn("align=clc size=13", "align=lc size=13", "align=clc size=13"), byRank: r.Number == 3);
        r.Paper.Text("จุดแข็งและจุดที่ต้องพัฒนา", "b size=18 before=6");
        var (best, worst) = (Of(r, 1), Of(r, 10));
        r.Paper.Text(
            r.T($"ตัวชี้วัดที่ได้คะแนนสูงสุด คือ {Name(best)} ได้ {FamilyReport.S(r.Now.Indicators[best - 1])} คะแนน ส่วนตัวชี้วัดที่ได้คะแนนต่ำสุด คือ {Name(worst)} ได้ {FamilyReport.S(r.Now.Indicators[worst - 1])} คะแนน"),
            "justify first=1");
        Changes(r);
        r.Paper.Text("มาตรการที่จะดำเนินการ", "b size=18 before=6 after=3");
        string[] roles = r.Turn<string[]>(["title", "responsible"], ["title", "method"], ["title", "responsible", "period"]);
        var style = new MeasureStyle { NumberIn = "title", Points = 2, Units = r.Turn(0, 1, 2), Period = r.Turn(2, 4, 2), MostPoints = 2 };
        MeasureTable.Write(r, MeasureDrawer.Draw(r, r.Turn(12, 9, 11), roles, style), roles, style, 8.3, "size=13 repeat");
        r.Paper.Text("ช่องทางการมีส่วนร่วม", "b size=18 before=6");
        r.Paper.Text(
            r.T($"ประชาชนสามารถแจ้งเบาะแสการทุจริตหรือเสนอแนะการให้บริการได้ที่{r.Agency.Office} ทุกวันทำการ ระหว่างเวลา ๐๘.๓๐ - ๑๖.๓๐ น. หรือทางเว็บไซต์ของหน่วยงาน เรื่องร้องเรียนจะได้รับการตอบกลับภายใน ๑๕ วัน และข้อมูลของผู้แจ้งจะถูกเก็บเป็นความลับ"),
            "justify first=1");
        r.Paper.Text(r.T($"จัดทำโดย {r.Agency.Office} โทร. ๐๕๓-{r.Random.Next(100000, 999999)}"), "size=13 before=8");
    }

    static void Changes(FamilyReport r)
    {
        r.Paper.Text(r.T($"เมื่อเทียบกับปีงบประมาณ พ.ศ. {r.Before.Year}"), "justify first=1 before=4");
        foreach (var i in ItaCalendar.Default.Indicators.Where(i => i.No is 6 or 7 or 8))
        {
            var (before, now) = (r.Before.Indicators[i.No - 1], r.Now.Indicators[i.No - 1]);
            var word = now > before ? "เพิ่มขึ้น" : "ลดลง";
            r.Paper.Text(
                r.T($"- ตัวชี้วัดที่ {i.No} {i.Name} ได้ {FamilyReport.S(now)} คะแนน {word} {FamilyReport.S(Math.Abs(now - before))} คะแนน"),
                "left=0.5 first=-0.3");
            r.Truth.Comparison(i.No, r.Before.Year, r.Year, null, now, now - before);
        }
    }

    static int Of(FamilyReport r, int rank) => Enumerable.Range(1, 10).First(i => r.Now.Rank(i) == rank);

    static string Name(int no) => ItaCalendar.Default.Indicator(no)!.Name;
}
