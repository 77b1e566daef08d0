namespace ItaIngest.Training.Corpus.Families.Layouts;

/// <summary>A memo to the head of the agency, signed by three, with the scores and the measures as annexes.</summary>
static class MemoWithAnnexes
{
    public static void Write(FamilyReport r)
    {
        var subject = $"{Prose.MeasuresTitle(r)} ประจำปีงบประมาณ พ.ศ. {r.Year}";
        r.Front(subject, 16, "portrait margins=1.4,2,1.4,2.8");
        r.Truth.Document(r.Agency, r.Year, "mixed", "measures", "analysis");
        Prose.Memo(r, subject);
        r.Paper.Text(
            r.T($"ตามที่ {r.Agency.Name} ได้เข้าร่วม{Prose.Ita} ประจำปีงบประมาณ พ.ศ. {r.Year} และสำนักงาน ป.ป.ช. ได้ประกาศผลการประเมินแล้วนั้น"),
            "justify first=2.5 before=6");
        var told = r.Number == 2 ? Faults.WrongTotal(r.Now) : r.Now.Overall;
        r.Paper.Text(
            "ในการนี้ ผลการประเมินของ" + r.Agency.Name + " " + Prose.Result(r, r.Now, told) + r.T(" รายละเอียดตามเอกสารแนบท้าย ๑ และได้กำหนดมาตรการตามเอกสารแนบท้าย ๒"),
            "justify first=2.5");
        r.Truth.Of(r.Year).Overall(r.Now.Overall, r.Now.Level);
        r.Paper.Text("จึงเรียนมาเพื่อโปรดทราบและพิจารณา", "first=2.5 before=6");
        Prose.Signature(r, r.Pick("นักวิเคราะห์นโยบายและแผนชำนาญการ", "นักทรัพยากรบุคคลปฏิบัติการ", "นิติกรชำนาญการ"));
        r.Paper.Text("ความเห็นของปลัด", "b before=10");
        r.Paper.Text("- เพื่อโปรดทราบ เห็นควรเผยแพร่บนเว็บไซต์ของหน่วยงาน", "left=1");
        Prose.Signature(r, r.Agency.Clerk);
        r.Paper.Text("คำสั่งของนายก", "b before=10");
        r.Paper.Text("- ทราบ ดำเนินการตามเสนอ", "left=1");
        Prose.Signature(r, r.Agency.Head);
        r.Paper.Line(":section portrait margins=2,2,1.8,2.5 header=\"- {page} -\"" + (r.Numerals == Numerals.Thai ? " numbers=thaiNumbers" : ""));
        Annexes(r);
        if (r.Number == 2)
        {
            // The annex has the right total, the memo another one.
            r.Truth.Of(r.Year).Totals(r.Now.Overall, told);
            r.Truth.Claim("overall", r.Year, told, level: r.Now.Level);
            r.Truth.Warn("score.conflict", r.T(FamilyReport.S(told)), r.C(FamilyReport.S(r.Now.Overall)));
        }
    }

    static void Annexes(FamilyReport r)
    {
        r.Paper.Text(r.T("เอกสารแนบท้าย ๑"), "right b");
        r.Paper.Text(r.T($"ผลการประเมินรายตัวชี้วัด ปีงบประมาณ พ.ศ. {r.Year}"), "center b size=18 after=6");
        ScoreTables.Indicators(
            r, r.Now,
            r.Turn<string[]>(["indicatorNumber", "indicator", "score"], ["instrument", "indicator", "score"], ["indicatorNumber", "indicator", "score"]),
            14, "align=clc", withTotal: true);
        r.Paper.Line(":break");
        r.Paper.Text(r.T("เอกสารแนบท้าย ๒"), "right b");
        r.Paper.Text(r.T($"มาตรการส่งเสริมคุณธรรมและความโปร่งใสภายในหน่วยงาน ประจำปีงบประมาณ พ.ศ. {r.Year}"), "center b size=18");
        var name = r.Number == 3 ? Faults.Misspelt(r.Agency.Name) : r.Agency.Name;
        r.Paper.Text($"{name} อำเภอ{r.Agency.District} จังหวัด{r.Agency.Province}", "center b after=6");
        if (name != r.Agency.Name)
        {
            r.Truth.Warn("agency.conflict", name, r.Agency.Name);
        }

        string[] roles = r.Turn<string[]>(
            ["title", "method", "period", "responsible", "followUp"], ["number", "title", "method", "responsible", "outcome"],
            ["title", "method", "responsible", "period", "output"]);
        var style = new MeasureStyle { NumberIn = r.Number == 2 ? "column" : "title", Points = r.Turn(0, 2, 1), Units = r.Turn(3, 0, 1), Period = r.Turn(1, 0, 10) };
        MeasureTable.Write(r, MeasureDrawer.Draw(r, 6 + r.Random.Next(3), roles, style), roles, style, 16.4, "size=14 repeat");
    }
}
