using ItaIngest.Analysis.Domain;

namespace ItaIngest.Training.Corpus.Families.Layouts;

/// <summary>Slides: few words a page, coloured heads, tables that go on on the next slide.</summary>
static class Slides
{
    public static void Write(FamilyReport r)
    {
        var title = Prose.ResultsTitle(r);
        r.Front(
            $"{title} {r.Year}", 18, "landscape paper=slide margins=1.4,1.2,1,1.2 footer=\"{page}\" footer-align=right footer-size=12",
            r.Turn(("Loma", 0.82), ("Garuda", 0.76), ("Waree", 0.72)));
        r.Truth.Document(r.Agency, r.Year, "results", "mixed", "measures", "analysis");
        r.Paper.Line(":empty size=60");
        r.Paper.Text(title, "center b size=28 color=1F3864");
        r.Paper.Text(r.T($"ประจำปีงบประมาณ พ.ศ. {r.Year}"), "center b size=24");
        r.Paper.Text(r.Agency.Name, "center b size=24 before=24");
        r.Paper.Text($"อำเภอ{r.Agency.District} จังหวัด{r.Agency.Province}", "center size=20");
        Head(r, "ผลการประเมินในภาพรวม");
        r.Paper.Text(r.T($"คะแนนรวม {FamilyReport.S(r.Now.Overall)}"), "center b size=32");
        r.Paper.Text($"ระดับ {r.Now.Level}", "center b size=28");
        r.Truth.Of(r.Year).Overall(r.Now.Overall, r.Now.Level);
        r.Paper.Text(r.T($"ปีงบประมาณ พ.ศ. {r.Before.Year} ได้คะแนนรวม {FamilyReport.S(r.Before.Overall)} ระดับ {r.Before.Level}"), "center size=20 before=12");
        r.Truth.Of(r.Before.Year).Overall(r.Before.Overall, r.Before.Level);
        Head(r, "ผลการประเมินรายเครื่องมือ");
        ScoreTables.Instruments(r, r.Now, 20, "align=cccc size=22 fill=BDD7EE");
        Head(r, "ผลการประเมินรายตัวชี้วัด");
        ScoreTables.Indicators(
            r, r.Now,
            r.Turn<string[]>(["instrument", "indicator", "score"], ["indicatorNumber", "indicator", "score"], ["indicator", "score", "rank"]), 20,
            "align=clc size=18 fill=F8CBAD");
        if (r.Number == 3)
        {
            Head(r, "เปรียบเทียบกับปีที่ผ่านมา");
            ScoreTables.Comparison(r, 21, "align=clccc size=15 fill=C6E0B4");
        }

        Measures(r);
        r.Paper.Line(":break");
        r.Paper.Line(":empty size=80");
        r.Paper.Text("ขอบคุณครับ", "center b size=32");
    }

    static void Measures(FamilyReport r)
    {
        Head(r, "มาตรการยกระดับผลการประเมิน");
        string[] roles = r.Turn<string[]>(["title", "method", "responsible"], ["indicator", "title", "outcome"], ["title", "period", "responsible", "output"]);
        var style = new MeasureStyle { NumberIn = "title", Points = r.Turn(2, 5, 2), Units = r.Turn(0, 1, 2), Period = 4, Groups = r.Turn("none", "own", "none"), MostPoints = 2 };
        var measures = MeasureDrawer.Draw(r, 6, roles, style);
        MeasureTable.Write(r, measures, roles, style, 22.6, "size=18 fill=D9E2F3 whole", table =>
        {
            for (var i = 2; i < table.Rows.Count; i += 2)
            {
                table.Rows[i] = table.Rows[i] with
                {
                    StartsPage = true, NewHeader = r.Number == 2 ? null : table.Header, Between = () => Head(r, "มาตรการยกระดับผลการประเมิน (ต่อ)"),
                };
            }
        });
    }

    static void Head(FamilyReport r, string text)
    {
        r.Paper.Line(":break");
        r.Paper.Text(text, "b size=24 color=C00000 after=8");
    }
}
