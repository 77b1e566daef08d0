namespace ItaIngest.Training.Corpus.Families.Layouts;

/// <summary>What was done of the year's measures in its first six months, with obstacles.</summary>
static class SixMonthFollowUp
{
    public static void Write(FamilyReport r)
    {
        var title = r.Turn(
            "รายงานการกำกับติดตามการดำเนินการตามมาตรการส่งเสริมคุณธรรมและความโปร่งใส",
            "แบบติดตามผลการดำเนินงานตามมาตรการส่งเสริมคุณธรรมและความโปร่งใสภายในหน่วยงาน",
            "รายงานความก้าวหน้าการดำเนินการตามมาตรการส่งเสริมคุณธรรมและความโปร่งใส");
        r.Front(
            title, 16,
            r.Number == 3 ? "landscape margins=2,1.8,1.6,1.8 footer=\"{page}\"" : "portrait margins=2,1.6,1.6,2 footer=\"{page}\" footer-align=right");
        r.Truth.Document(r.Agency, r.Year, "measures");
        r.Paper.Text(title, "center b size=18");
        r.Paper.Text(r.T($"รอบ ๖ เดือน ปีงบประมาณ พ.ศ. {r.Year} (ตุลาคม {r.Year - 1} - มีนาคม {r.Year})"), "center b size=18");
        r.Paper.Text(Prose.Place(r), "center b size=18 after=6");
        string[] roles = r.Turn<string[]>(
            ["number", "title", "method", "responsible", "output", "other"],
            ["title", "method", "period", "output", "outcome"],
            ["number", "title", "responsible", "period", "output", "outcome", "other"]);
        var style = new MeasureStyle { NumberIn = r.Number == 2 ? "title" : "column", Points = r.Turn(2, 3, 0), Units = r.Turn(0, 4, 3), Period = r.Turn(9, 9, 6), MostPoints = 3 };
        MeasureTable.Write(
            r, MeasureDrawer.Draw(r, 7 + r.Random.Next(3), roles, style), roles, style, r.Number == 3 ? 26 : 17.2, "size=14 repeat whole", t => SaySixMonths(r, t));
        r.Paper.Text("ผู้รายงาน", "left=8 before=10");
        Prose.Signature(r, r.Pick("หัวหน้าสำนักปลัด", "นักทรัพยากรบุคคลชำนาญการ", "ผู้อำนวยการกองคลัง"));
    }

    // The column says of which months its results are.
    static void SaySixMonths(FamilyReport r, PaperTable table)
    {
        var column = table.Roles.ToList().IndexOf("output");
        var cells = table.Header[0].Cells.ToList();
        cells[column] = PaperCell.Of(r.C(r.Turn("ผลการดำเนินงานรอบ ๖ เดือน", "ความก้าวหน้า รอบ ๖ เดือน", "ผลการดำเนินการ (ต.ค. - มี.ค.)")));
        table.Header[0] = new PaperRow(cells);
    }
}
