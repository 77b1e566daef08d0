namespace ItaIngest.Training.Corpus.Families.Layouts;

/// <summary>Thai and Arabic digits side by side: text and tables, or the columns of one table.</summary>
static class MixedDigits
{
    public static void Write(FamilyReport r)
    {
        var title = Prose.ResultsTitle(r);
        r.Front($"{title} {r.Year}", 16, "portrait margins=2,2,1.8,2.5 footer=\"{page}\"");
        r.Truth.Document(r.Agency, r.Year, "mixed", "results", "analysis");
        r.Paper.Text(title, "center b size=20");
        r.Paper.Text(Prose.YearOf(r, r.Year), "center b size=18");
        r.Paper.Text(Prose.Place(r), "center b after=6");
        r.Paper.Text(r.T($"ปีงบประมาณ พ.ศ. {r.Year} ") + r.Agency.Name + " " + Prose.Result(r, r.Now), "justify first=2 after=4");
        r.Truth.Of(r.Year).Overall(r.Now.Overall, r.Now.Level);
        ScoreTables.Instruments(r, r.Now, 13, "align=cccc size=15");
        if (r.Number == 1)
        {
            ScoreTables.Comparison(r, 16, "align=clccc size=15");
        }
        else
        {
            ScoreTables.Indicators(r, r.Now, ["indicatorNumber", "indicator", "score", "rank"], 15, "align=clcc size=15");
        }

        r.Paper.Line(":break");
        r.Paper.Text(r.T("มาตรการที่ได้ดำเนินการ"), "b after=4");
        string[] roles = r.Turn<string[]>(
            ["title", "method", "responsible", "output"], ["title", "period", "method", "outcome"],
            ["number", "title", "method", "period", "responsible"]);
        var style = new MeasureStyle { NumberIn = r.Number == 3 ? "column" : "title", Points = r.Turn(1, 0, 3), Units = r.Turn(2, 0, 1), Period = r.Turn(0, 5, 4) };
        MeasureTable.Write(r, MeasureDrawer.Draw(r, 5 + r.Random.Next(2), roles, style), roles, style, 16.4, "size=14 repeat");
    }
}
