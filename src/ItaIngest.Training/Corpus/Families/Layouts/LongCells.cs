using ItaIngest.Analysis.Domain;

namespace ItaIngest.Training.Corpus.Families.Layouts;

/// <summary>Few measures whose cells run over three pages, with scores told inside the outcomes.</summary>
static class LongCells
{
    public static void Write(FamilyReport r)
    {
        var title = Prose.MeasuresTitle(r);
        r.Front(
            $"{title} {r.Year}", 16,
            r.Number == 2 ? "portrait margins=2,1.8,1.8,2.2 header=\"- {page} -\"" : "landscape margins=2.2,2,1.8,2.2 footer=\"{page}\" footer-align=right");
        r.Truth.Document(r.Agency, r.Year, "measures");
        r.Paper.Text(title, "center b size=18");
        r.Paper.Text(r.T($"ประจำปีงบประมาณ พ.ศ. {r.Year}"), "center b size=18");
        r.Paper.Text(Prose.Place(r), "center b size=18 after=6");
        string[] roles = r.Turn<string[]>(
            ["number", "title", "method", "outcome"], ["title", "method", "output", "outcome"],
            ["number", "title", "method", "responsible", "output", "outcome"]);
        var style = new MeasureStyle { NumberIn = r.Number == 2 ? "title" : "column", Points = r.Turn(0, 3, 1), Units = 3 };
        var measures = MeasureDrawer.Draw(r, 4, roles, style).Select((m, i) => Lengthen(r, m, i, style)).ToList();
        MeasureTable.Write(r, measures, roles, style, r.Number == 2 ? 17 : 25.2, r.Number == 1 ? "size=16 repeat" : "size=16");
    }

    static MeasureFacts Lengthen(FamilyReport r, MeasureFacts m, int index, MeasureStyle style)
    {
        // The methods of other measures of the same indicator and the next ones, as a report that puts everything in one row has them.
        var others = MeasureWording.All.OrderBy(w => (w.Indicator - m.Indicator + 10) % 10).SelectMany(w => w.Methods).Distinct().ToList();
        var outputs = MeasureWording.All.OrderBy(w => (w.Indicator - m.Indicator + 10) % 10).SelectMany(w => w.Outputs).Distinct().ToList();
        var isLong = index is 0 or 2;
        var outcome = m.Outcome.ToList();
        if (index < 3)
        {
            var no = m.Indicator;
            var score = YearScores.Rounded(index == 1 && r.Number != 2 ? 84.9m - (r.Random.Next(0, 400) / 100m) : 86 + (r.Random.Next(0, 1300) / 100m));
            outcome.Add(r.C($"(อ้างอิงจากผลการประเมิน ITA ตัวชี้วัดที่ {no} {ItaCalendar.Default.Indicator(no)!.Name} ได้คะแนนไม่ต่ำกว่าร้อยละ ๘๕)"));
            outcome.Add(r.C($"คะแนนตัวชี้วัดที่ {no} ได้ {FamilyReport.S(score)}"));
            Claim(r, no, score);
        }

        return m with
        {
            Method = MeasureDrawer.Points(r, [.. others.Take(isLong ? (r.Number == 2 ? 34 : 26) : 6)], style.Points),
            Output = m.Output.Count == 0 ? [] : MeasureDrawer.Points(r, [.. outputs.Take(isLong ? 16 : 4)], style.Points),
            Outcome = outcome,
        };
    }

    static void Claim(FamilyReport r, int no, decimal score)
    {
        r.Truth.Claim($"indicator:{no}", null, score, 85);
        if (score < 85)
        {
            r.Truth.Warn("claim.threshold-not-met", r.C(FamilyReport.S(score)));
        }
    }
}
