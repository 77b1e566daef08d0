namespace ItaIngest.Training.Corpus.Families.Layouts;

/// <summary>Tables without a single line: columns are told by white alone.</summary>
static class NoRulings
{
    public static void Write(FamilyReport r)
    {
        var title = Prose.MeasuresTitle(r);
        r.Front(
            $"{title} {r.Year}", 16,
            r.Number == 2 ? "landscape margins=2,1.8,1.6,1.8 header=\"{page}\" header-align=right" : "portrait margins=2.2,2,2,2.5 header=\"{page}\"");
        r.Truth.Document(r.Agency, r.Year, "mixed", "measures", "analysis");
        r.Paper.Text(title, "center b size=19");
        r.Paper.Text(r.T($"ประจำปีงบประมาณ พ.ศ. {r.Year}"), "center b size=18");
        r.Paper.Text(Prose.Place(r), "center b size=18 after=8");
        var width = r.Number == 2 ? 25.5 : 16.2;
        r.Paper.Text(r.Agency.Name + " " + Prose.Result(r, r.Now) + " ดังนี้", "first=1.5 after=6");
        r.Truth.Of(r.Year).Overall(r.Now.Overall, r.Now.Level);
        if (r.Number == 3)
        {
            ScoreTables.Comparison(r, 15, "align=clccc borders=none");
        }
        else
        {
            ScoreTables.Indicators(
                r, r.Now, r.Turn<string[]>(["indicatorNumber", "indicator", "score"], ["indicator", "score", "rank"]), 13,
                r.Turn("align=clc borders=none", "align=lcc borders=none"));
        }

        r.Paper.Line(":break");
        r.Paper.Text(r.T($"มาตรการและผลการดำเนินการ ปีงบประมาณ พ.ศ. {r.Year}"), "b after=4");
        string[] roles = r.Turn<string[]>(
            ["title", "method", "responsible"], ["number", "title", "method", "period", "responsible", "outcome"], ["title", "method", "outcome"]);
        var style = new MeasureStyle { NumberIn = r.Number == 2 ? "column" : "title", Points = r.Turn(1, 0, 2), Units = r.Turn(0, 2, 1), Period = 2, MostPoints = 3 };
        MeasureTable.Write(r, MeasureDrawer.Draw(r, 6, roles, style), roles, style, width, "size=14 borders=none repeat whole", Spread);
    }

    // Without lines authors part the rows by an empty line.
    static void Spread(PaperTable table)
    {
        for (var i = 0; i < table.Rows.Count; i++)
        {
            table.Rows[i] = new PaperRow([.. table.Rows[i].Cells.Select(c => c with { Options = (c.Options + " before=8").Trim() })]);
        }
    }
}
