namespace ItaIngest.Training.Corpus.Families.Layouts;

/// <summary>Results with level bands, instruments, rankings and the year before.</summary>
static class RankedResults
{
    public static void Write(FamilyReport r)
    {
        var title = Prose.ResultsTitle(r);
        r.Front($"{title} ปีงบประมาณ พ.ศ. {r.Year}", 16, "portrait margins=2.2,2,2,2.8 header=\"{page}\"");
        r.Truth.Document(r.Agency, r.Year, "results", "analysis");
        r.Paper.Text(title, "center b size=20");
        r.Paper.Text(Prose.YearOf(r, r.Year), "center b size=18");
        r.Paper.Text(Prose.Place(r), "center b size=18 after=8");
        r.Paper.Text(r.Agency.Name + " " + Prose.Result(r, r.Now), "justify first=2 after=6");
        r.Truth.Of(r.Year).Overall(r.Now.Overall, r.Now.Level);
        r.Paper.Text("เกณฑ์ระดับผลการประเมิน", "b before=4");
        ScoreTables.Levels(r, r.Year, 9, "align=cc size=14");
        r.Paper.Text(r.T("๑. ผลการประเมินจำแนกตามเครื่องมือ"), "b before=6");
        ScoreTables.Instruments(r, r.Now, 14, "align=cccc");
        r.Paper.Text(r.T("๒. ผลการประเมินเรียงตามลำดับคะแนน"), "b before=6");
        ScoreTables.Indicators(
            r, r.Now,
            r.Turn<string[]>(["rank", "indicator", "score"], ["rank", "instrument", "indicator", "score"], ["rank", "indicator", "score", "instrument"]),
            15, r.Turn("align=clc", "align=cclc fill=D9E2F3", "align=clcc"), byRank: true, swapped: r.Number == 3 ? 4 : 0);
        if (r.Number == 3)
        {
            r.Truth.Warn("score.rank-order", r.C("4"), r.C("5"));
        }

        Compare(r);
        var best = Enumerable.Range(1, 10).First(i => r.Now.Rank(i) == 1);
        var worst = Enumerable.Range(1, 10).First(i => r.Now.Rank(i) == 10);
        r.Paper.Text(
            r.T($"จากตารางพบว่า ตัวชี้วัดที่มีคะแนนสูงสุด คือ {Name(best)} ได้คะแนน {FamilyReport.S(r.Now.Indicators[best - 1])} และตัวชี้วัดที่มีคะแนนต่ำสุด คือ {Name(worst)} ได้คะแนน {FamilyReport.S(r.Now.Indicators[worst - 1])}"), "justify first=2 before=6");
        Prose.Signature(r, r.Pick("หัวหน้าสำนักปลัด", "ผู้อำนวยการกองยุทธศาสตร์และงบประมาณ"));
    }

    static void Compare(FamilyReport r)
    {
        r.Paper.Line(":break");
        r.Paper.Text(r.T($"๓. เปรียบเทียบผลการประเมินปีงบประมาณ พ.ศ. {r.Before.Year} และ พ.ศ. {r.Year}"), "b after=4");
        var wrong = new Dictionary<int, decimal>();
        if (r.Number == 2)
        {
            var change = r.Now.Indicators[6] - r.Before.Indicators[6];
            wrong[7] = Faults.WrongChange(change);
            r.Truth.Warn(
                "score.change-mismatch", r.C(FamilyReport.S(r.Before.Indicators[6])), r.C(FamilyReport.S(r.Now.Indicators[6])),
                r.C(FamilyReport.S(Math.Abs(wrong[7]))));
        }

        ScoreTables.Comparison(r, 16, "align=clccc", wrong);
        r.Paper.Text(r.T($"ในปีงบประมาณ พ.ศ. {r.Before.Year} ") + r.Agency.Name + " " + Prose.Result(r, r.Before), "justify first=2 before=6");
        r.Truth.Of(r.Before.Year).Overall(r.Before.Overall, r.Before.Level);
    }

    static string Name(int no) => Analysis.Domain.ItaCalendar.Default.Indicator(no)!.Name;
}
