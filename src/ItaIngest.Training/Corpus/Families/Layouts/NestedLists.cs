using ItaIngest.Analysis.Domain;

namespace ItaIngest.Training.Corpus.Families.Layouts;

/// <summary>An analysis in numbered paragraphs of three depths, and a table whose cells hold lists within lists.</summary>
static class NestedLists
{
    static readonly string[][] Below = [["๑.๑ ", "๑.๒ "], ["(๑) ", "(๒) "], ["- ", "- "]];

    public static void Write(FamilyReport r)
    {
        var title = r.Turn(
            "การวิเคราะห์ผลการประเมินคุณธรรมและความโปร่งใส", "รายงานการวิเคราะห์ผลการประเมิน ITA และมาตรการยกระดับ",
            "ผลการวิเคราะห์และข้อเสนอแนะจากการประเมินคุณธรรมและความโปร่งใส");
        r.Front($"{title} {r.Year}", 16, "portrait margins=2.2,2,2,2.8 header=\"- {page} -\"");
        r.Truth.Document(r.Agency, r.Year, "analysis", "mixed");
        r.Paper.Text(title, "center b size=19");
        r.Paper.Text(r.T($"ประจำปีงบประมาณ พ.ศ. {r.Year}"), "center b size=18");
        r.Paper.Text(Prose.Place(r), "center b size=18 after=8");
        r.Paper.Text(r.T("๑. ผลการประเมินในภาพรวม"), "b before=4");
        var level = r.Number == 2 ? Faults.WrongLevel(r.Now) : r.Now.Level;
        r.Paper.Text(r.Agency.Name + " " + Prose.Result(r, r.Now, level: level), "justify first=1.5");
        r.Truth.Of(r.Year).Overall(r.Now.Overall, level);
        if (level != r.Now.Level)
        {
            r.Truth.Warn("score.level-mismatch", r.T(FamilyReport.S(r.Now.Overall)), level);
        }

        r.Paper.Text(r.T("๒. ผลการประเมินรายเครื่องมือ"), "b before=6");
        var n = 0;
        foreach (var code in ItaCalendar.Instruments)
        {
            Instrument(r, code, ++n);
        }

        r.Paper.Text(r.T("๓. มาตรการเพื่อยกระดับผลการประเมิน"), "b before=6 after=4");
        string[] roles = r.Turn<string[]>(
            ["title", "method", "responsible"], ["number", "title", "method", "period"], ["title", "method", "responsible", "followUp"]);
        var style = new MeasureStyle { NumberIn = r.Number == 2 ? "column" : "title", Points = 0, Units = r.Turn(3, 2, 0), Period = 4 };
        var measures = MeasureDrawer.Draw(r, 5, roles, style).Select(m => m with { Method = Nested(r, m) }).ToList();
        MeasureTable.Write(r, measures, roles, style, 16, "size=15 repeat", Indent);
    }

    static void Instrument(FamilyReport r, string code, int n)
    {
        r.Paper.Text(r.T($"๒.{n} เครื่องมือ {code} ได้คะแนนเฉลี่ย {FamilyReport.S(YearScores.Rounded(r.Now.Mean(code)))} คะแนน ประกอบด้วย"), "left=1 before=2");
        r.Truth.Of(r.Year).Instrument(code, null, YearScores.Rounded(r.Now.Mean(code)), null);
        var k = 0;
        foreach (var i in ItaCalendar.Default.Indicators.Where(i => i.Instrument == code))
        {
            var score = r.Now.Indicators[i.No - 1];
            r.Paper.Text(r.T($"({++k}) ตัวชี้วัดที่ {i.No} {i.Name} ได้คะแนน {FamilyReport.S(score)}"), "left=2");
            r.Truth.Of(r.Year).Indicator(i.No, i.Name, score);
            if (score < 85)
            {
                r.Paper.Text(r.T("- ควรกำหนดมาตรการแก้ไขโดยเร่งด่วน"), "left=3");
            }
        }
    }

    // Points of the vocabulary become points with points below them.
    static IReadOnlyList<string> Nested(FamilyReport r, MeasureFacts m)
    {
        var points = m.Method;
        var below = r.Turn(Below);
        return
        [
            points[0],
            r.C(below[0] + r.Pick("แต่งตั้งคณะทำงานจากทุกส่วนราชการ", "รวบรวมปัญหาจากการปฏิบัติงานที่ผ่านมา", "กำหนดผู้ประสานงานของแต่ละกอง")),
            r.C(below[1] + r.Pick("ประชุมคณะทำงานอย่างน้อยเดือนละครั้ง", "เสนอแนวทางแก้ไขต่อผู้บริหาร", "จัดทำปฏิทินการปฏิบัติงาน")),
            .. points.Skip(1),
        ];
    }

    static void Indent(PaperTable table)
    {
        var column = table.Roles.ToList().IndexOf("method");
        for (var i = 0; i < table.Rows.Count; i++)
        {
            var cells = table.Rows[i].Cells.ToList();
            var paragraphs = cells[column].Paragraphs.Select((p, k) => k is 1 or 2 ? "{left=0.6}" + p : p).ToList();
            cells[column] = new PaperCell(paragraphs);
            table.Rows[i] = new PaperRow(cells);
        }
    }
}
