namespace ItaIngest.Training.Corpus.Families.Layouts;

/// <summary>A plan for the year on landscape pages, with a heading row for each indicator.</summary>
static class LandscapePlan
{
    public static void Write(FamilyReport r)
    {
        var title = r.Turn(
            "แผนปฏิบัติการขับเคลื่อนการประเมินคุณธรรมและความโปร่งใส (ITA)", "แนวทางการยกระดับคุณธรรมและความโปร่งใสภายในหน่วยงาน",
            "มาตรการส่งเสริมคุณธรรมและความโปร่งใสภายในหน่วยงาน");
        r.Front($"{title} ปีงบประมาณ พ.ศ. {r.Year}", 16, "landscape margins=2,1.7,1.6,1.7 footer=\"หน้า {page}\" footer-align=right");
        r.Truth.Document(r.Agency, r.Year, "measures");
        r.Paper.Text(title, "center b size=20");
        r.Paper.Text(r.T($"ประจำปีงบประมาณ พ.ศ. {r.Year}"), "center b size=18");
        r.Paper.Text(Prose.Place(r), "center b size=18 after=6");
        if (r.Number != 2)
        {
            r.Paper.Text(
                r.T($"จากผลการประเมิน ITA ปีงบประมาณ พ.ศ. {r.Before.Year} ") + r.Agency.Name + " " + Prose.Result(r, r.Before) + " จึงได้กำหนดมาตรการเพื่อยกระดับผลการประเมินดังนี้",
                "justify first=1.5 after=6");
            r.Truth.Of(r.Before.Year).Overall(r.Before.Overall, r.Before.Level);
        }

        string[] roles = r.Turn<string[]>(
            ["number", "title", "method", "responsible", "period", "outcome", "followUp"],
            ["title", "method", "outcome", "period", "responsible"],
            ["number", "title", "method", "period", "responsible", "followUp"]);
        var style = new MeasureStyle
        {
            NumberIn = r.Number == 2 ? "title" : "column", Points = r.Turn(1, 0, 5), Units = r.Turn(1, 2, 4), Period = r.Turn(-1, 2, -1), Groups = "section",
            AreGroupsInstruments = r.Number == 2,
        };
        var fill = r.Pick("DEEAF6", "E2EFD9", "FFF2CC");
        MeasureTable.Write(
            r, MeasureDrawer.Draw(r, 9 + r.Random.Next(3), roles, style), roles, style, 26, $"size=14 repeat fill={fill}", t => GoOn(r, t),
            expected: true);
        if (r.Number == 3)
        {
            Prose.Signature(r, r.Agency.Head, 16);
        }
    }

    // The second sheet was typed on another day: other words over the same columns.
    static void GoOn(FamilyReport r, PaperTable table)
    {
        var at = table.Rows.FindIndex(5, row => row.Cells.Count == 1);
        if (r.Number == 3 && at > 0)
        {
            var header = PaperRow.Of(table.Roles.Select(x => x == "number" ? "ลำดับ" : r.Wording.Header(x == "outcome" ? "expected" : x)));
            table.Rows[at] = table.Rows[at] with { StartsPage = true, NewHeader = [header], Between = () => r.Paper.Line(":break") };
        }
    }
}
