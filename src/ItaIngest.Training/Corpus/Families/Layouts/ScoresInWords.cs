using ItaIngest.Analysis.Domain;

namespace ItaIngest.Training.Corpus.Families.Layouts;

/// <summary>A letter that tells scores in words, alone or behind the figures, and a list of measures in it.</summary>
static class ScoresInWords
{
    public static void Write(FamilyReport r)
    {
        var subject = $"รายงานผลการประเมินคุณธรรมและความโปร่งใส ประจำปีงบประมาณ พ.ศ. {r.Year}";
        r.Front(subject, 16, "portrait margins=1.6,2,1.6,3");
        r.Truth.Document(r.Agency, r.Year, "mixed", "results", "analysis", "measures");
        Letter(r, subject);
        var words = ThaiWords.Score(r.Now.Overall);
        var overall = r.Turn($"{FamilyReport.S(r.Now.Overall)} คะแนน ({words}คะแนน)", $"{words}คะแนน", $"{FamilyReport.S(r.Now.Overall)} ({words})");
        r.Paper.Text(
            r.T($"ด้วย {r.Agency.Name} อำเภอ{r.Agency.District} จังหวัด{r.Agency.Province} ได้เข้ารับ{Prose.Ita} ประจำปีงบประมาณ พ.ศ. {r.Year} ผลปรากฏว่าได้คะแนนรวม {overall} อยู่ในระดับ {r.Now.Level}"),
            "justify first=2.5 before=6");
        r.Truth.Of(r.Year).Overall(r.Now.Overall, r.Now.Level);
        r.Paper.Text("ผลการประเมินจำแนกรายเครื่องมือ ดังนี้", "justify first=2.5");
        var n = 0;
        foreach (var code in ItaCalendar.Instruments)
        {
            var mean = YearScores.Rounded(r.Now.Mean(code));
            var told = r.Number == 2 ? ThaiWords.Score(mean) + "คะแนน" : $"{FamilyReport.S(mean)} คะแนน";
            r.Paper.Text(r.T($"{++n}. เครื่องมือ {code} ได้ {told}"), "left=2.5");
            r.Truth.Of(r.Year).Instrument(code, null, mean, null);
        }

        r.Paper.Text("จึงเรียนมาเพื่อโปรดทราบ", "first=2.5 before=6");
        r.Paper.Text("ขอแสดงความนับถือ", "left=8 before=8");
        Prose.Signature(r, r.Agency.Head);
        r.Paper.Text(r.T($"{r.Agency.Office} โทร. ๐-{r.Random.Next(2000, 7999)}-{r.Random.Next(1000, 9999)}"), "size=14 before=12");
        Attachment(r);
    }

    static void Letter(FamilyReport r, string subject)
    {
        r.Paper.Line(":emblem width=2.6 height=2.6");
        r.Paper.Text(
            r.T($"ที่ {r.Pick("ลป", "ขก", "พล", "รอ")} {r.Random.Next(51001, 79999)}/{r.Random.Next(10, 990)}") + $"\\tที่ทำการ{r.Agency.Name}",
            "tabs=9.5");
        r.Paper.Text($"อำเภอ{r.Agency.District} จังหวัด{r.Agency.Province}", "left=9.5");
        r.Paper.Text(r.T($"{r.Random.Next(1, 29)} {r.Pick("ตุลาคม", "พฤศจิกายน")} {r.Year}"), "left=7 before=6");
        r.Paper.Text($"เรื่อง {r.T(subject)}", "before=6");
        r.Paper.Text($"เรียน {r.Pick("นายอำเภอ", "ท้องถิ่นอำเภอ")}{r.Agency.District}", "before=4");
        r.Paper.Text(r.T("สิ่งที่ส่งมาด้วย รายละเอียดผลการประเมินและมาตรการ จำนวน ๑ ชุด"), "before=4");
    }

    static void Attachment(FamilyReport r)
    {
        r.Paper.Line(":section portrait margins=2,2,1.8,2.4 header=\"- {page} -\"");
        r.Paper.Text("สิ่งที่ส่งมาด้วย", "right b");
        ScoreTables.Indicators(
            r, r.Now, r.Turn<string[]>(["indicatorNumber", "indicator", "score"], ["indicator", "score"], ["instrument", "indicator", "score"]), 14,
            r.Turn("align=clc", "align=lc", "align=clc borders=horizontal"));
        r.Paper.Text("มาตรการยกระดับผลการประเมิน", "b before=6 after=4");
        string[] roles = r.Turn<string[]>(["title", "responsible", "period"], ["number", "title", "method", "responsible"], ["title", "method", "followUp"]);
        var style = new MeasureStyle { NumberIn = r.Number == 2 ? "column" : "title", Points = r.Turn(2, 0, 3), Units = r.Turn(4, 1, 0), Period = -1, Year = r.Year + 1, MostPoints = 3 };
        MeasureTable.Write(r, MeasureDrawer.Draw(r, 6, roles, style), roles, style, 16.4, "size=15 repeat", expected: true);
    }
}
