using ItaIngest.Analysis.Domain;

namespace ItaIngest.Training.Corpus.Families.Layouts;

/// <summary>Horizontal lines only, headers of two storeys, and a last part without any header.</summary>
static class OpenRulings
{
    public static void Write(FamilyReport r)
    {
        var title = r.Turn(
            "ผลการดำเนินการและแนวทางยกระดับผลการประเมิน ITA", "รายงานวิเคราะห์ผลคะแนน ITA และมาตรการพัฒนา",
            "สรุปผลคะแนนและการดำเนินการตามมาตรการส่งเสริมคุณธรรมและความโปร่งใส");
        r.Front(
            $"{title} {r.Year}", 16,
            r.Number == 1 ? "portrait margins=2,1.8,1.8,2.2 header=\"{page}\"" : "landscape margins=2,1.8,1.8,1.8 header=\"{page}\" header-align=right");
        r.Truth.Document(r.Agency, r.Year, "mixed", "analysis", "measures");
        r.Paper.Text(title, "center b size=20");
        r.Paper.Text(Prose.YearOf(r, r.Year), "center b size=18");
        r.Paper.Text(Prose.Place(r), "center b size=18 after=8");
        var width = r.Number == 1 ? 17 : 25.6;
        TwoStoreys(r, width);
        r.Paper.Line(":break");
        r.Paper.Text("มาตรการและผลการดำเนินการ", "b after=4");
        string[] roles = r.Turn<string[]>(
            ["indicator", "title", "method", "responsible"], ["title", "method", "period", "responsible", "output", "outcome"],
            ["indicator", "title", "responsible", "output", "outcome"]);
        var style = new MeasureStyle { NumberIn = "title", Points = r.Turn(1, 2, 0), Units = r.Turn(1, 0, 2), Period = 0, Groups = r.Turn("column", "none", "column"), MostPoints = 3 };
        MeasureTable.Write(r, MeasureDrawer.Draw(r, 8, roles, style), roles, style, width, "size=14 borders=horizontal whole", t => Storeys(r, t));
    }

    // Indicators of two years under one heading, and the difference.
    static void TwoStoreys(FamilyReport r, double width)
    {
        string[] roles = ["instrument", "indicator", "score", "score", "change"];
        var table = new PaperTable("comparison", roles, ScoreTables.Widths(roles, width - 2), "align=clccc borders=horizontal size=15");
        var (from, to) = (r.Before.Year, r.Year);
        table.Header.Add(new PaperRow([
            PaperCell.Of(r.Wording.Header("instrument")) with { IsMergedDown = true },
            PaperCell.Of(r.Wording.Header("indicator")) with { IsMergedDown = true },
            PaperCell.Of(r.Pick("ผลคะแนนปีงบประมาณ พ.ศ.", "คะแนนที่ได้รับ", "คะแนนรายปี")) with { Span = 2 },
            PaperCell.Of(r.Wording.Header("change")) with { IsMergedDown = true }]));
        table.Header.Add(new PaperRow([PaperCell.Above, PaperCell.Above, PaperCell.Of(r.C($"{from}")), PaperCell.Of(r.C($"{to}")), PaperCell.Above]));
        foreach (var i in ItaCalendar.Default.Indicators)
        {
            var (a, b) = (r.Before.Indicators[i.No - 1], r.Now.Indicators[i.No - 1]);
            var first = i.No is 1 or 6 or 9 ? PaperCell.Of(i.Instrument) with { IsMergedDown = true } : PaperCell.Above;
            table.Rows.Add(new PaperRow([first, PaperCell.Of(i.Name), PaperCell.Of(r.C(FamilyReport.S(a))), PaperCell.Of(r.C(FamilyReport.S(b))), PaperCell.Of(r.C(ScoreTables.Change(b - a, r.Number - 1)))]));
            r.Truth.Comparison(i.No, from, to, a, b, b - a);
            r.Truth.Of(to).Indicator(i.No, i.Name, b);
            r.Truth.Of(from).Indicator(i.No, i.Name, a);
        }

        Totals(r, table);
        r.Paper.Table(table);
    }

    static void Totals(FamilyReport r, PaperTable table)
    {
        var told = r.Number == 3 ? Faults.WrongTotal(r.Now) : r.Now.Overall;
        table.Rows.Add(new PaperRow([
            new PaperCell(["คะแนนรวม"]) { Span = 2, Options = "center b" }, PaperCell.Of(r.C(FamilyReport.S(r.Before.Overall))),
            PaperCell.Of(r.C(FamilyReport.S(told))), PaperCell.Of(r.C(ScoreTables.Change(told - r.Before.Overall, r.Number - 1)))]));
        table.Rows.Add(new PaperRow([
            new PaperCell(["ระดับผลการประเมิน"]) { Span = 2, Options = "center b" }, PaperCell.Of(r.Before.Level), PaperCell.Of(r.Now.Level), PaperCell.Of("")]));
        r.Truth.Of(r.Year).Overall(told, r.Now.Level);
        r.Truth.Of(r.Before.Year).Overall(r.Before.Overall, r.Before.Level);
        if (r.Number == 3)
        {
            r.Truth.Warn("score.total-mismatch", r.C(FamilyReport.S(told)));
        }
    }

    // The measures' header has a second storey too; what goes on after the break has none.
    static void Storeys(FamilyReport r, PaperTable table)
    {
        var old = table.Header[0].Cells;
        var results = table.Roles.Select((x, i) => (x, i)).Where(x => x.x is "output" or "outcome").Select(x => x.i).ToList();
        if (results.Count == 2)
        {
            table.Header.Clear();
            table.Header.Add(new PaperRow([
                .. old.Take(results[0]).Select(c => c with { IsMergedDown = true }), PaperCell.Of(r.Pick("ผลการดำเนินการตามมาตรการ", "ผลที่เกิดขึ้น")) with { Span = 2 }]));
            table.Header.Add(new PaperRow([.. Enumerable.Repeat(PaperCell.Above, results[0]), .. old.Skip(results[0])]));
        }

        var at = table.Rows.FindIndex(4, row => !row.Cells.Any(c => c.IsMergedUp));
        if (at > 0)
        {
            table.Rows[at] = table.Rows[at] with { StartsPage = true, Between = () => r.Paper.Line(":break") };
        }
    }
}
