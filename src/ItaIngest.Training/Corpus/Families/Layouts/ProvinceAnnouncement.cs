namespace ItaIngest.Training.Corpus.Families.Layouts;

/// <summary>The announcement of a province: a row for each local government with IIT, EIT, OIT, total and level.</summary>
static class ProvinceAnnouncement
{
    public static void Write(FamilyReport r)
    {
        var province = r.Agency.Province;
        var office = r.Turn(
            $"สำนักงานส่งเสริมการปกครองท้องถิ่นจังหวัด{province}", $"สำนักงาน ป.ป.ช. ประจำจังหวัด{province}",
            $"สำนักงานส่งเสริมการปกครองท้องถิ่นจังหวัด{province}");
        var title = r.Turn(
            "ประกาศผลการประเมินคุณธรรมและความโปร่งใสในการดำเนินงานของหน่วยงานภาครัฐ", "สรุปผลคะแนน ITA ขององค์กรปกครองส่วนท้องถิ่น",
            "ผลการประเมินคุณธรรมและความโปร่งใส (ITA) ขององค์กรปกครองส่วนท้องถิ่น");
        r.Front(title, 16, r.Number == 2 ? "landscape margins=2,2,1.6,2 footer=\"{page}\"" : "portrait margins=2,1.8,1.6,2 header=\"- {page} -\"");
        r.Truth.Announcement(office, province, r.Year);
        r.Paper.Text(office, "center b size=18");
        r.Paper.Text(title, "center b size=18");
        r.Paper.Text(r.T($"จังหวัด{province} ประจำปีงบประมาณ พ.ศ. {r.Year}"), "center b size=18 after=8");
        string[] roles = r.Turn<string[]>(
            ["number", "agency", "other", "IIT", "EIT", "OIT", "total", "level"],
            ["number", "other", "agency", "total", "level", "IIT", "EIT", "OIT"], ["agency", "IIT", "EIT", "OIT", "total", "level"]);
        var table = new PaperTable(
            "other", [.. roles.Select(x => x is "IIT" or "EIT" or "OIT" ? "instrumentScore" : x)], Widths(roles, r.Number == 2 ? 24 : 17),
            $"repeat align={string.Concat(roles.Select(x => x is "agency" or "other" ? 'l' : 'c'))} size=14 fill=D9E2F3");
        table.Header.Add(PaperRow.Of(roles.Select(x => x switch { "IIT" or "EIT" or "OIT" => r.Number == 3 ? $"คะแนน {x}" : x, "other" => "อำเภอ", _ => r.Wording.Header(x) })));
        for (var i = 1; i <= r.Turn(46, 33, 40); i++)
        {
            table.Rows.Add(Row(r, roles, i));
        }

        r.Paper.Table(table);
        r.Paper.Text(r.T($"ข้อมูล ณ วันที่ ๑๕ สิงหาคม {r.Year}"), "right size=14 before=6");
    }

    static PaperRow Row(FamilyReport r, IReadOnlyList<string> roles, int no)
    {
        var agency = AgencyFacts.Draw(r.Random, no + (r.Number * 17), r.Agency.Province);
        var name = r.Number == 3 && no % 2 == 0 ? agency.Name : agency.Name.Replace(
            "องค์การบริหารส่วนตำบล", r.Number == 2 ? "อบต." : "องค์การบริหารส่วนตำบล", StringComparison.Ordinal);
        var scores = YearScores.Draw(r.Random, r.Year, 68 + (r.Random.NextDouble() * 30));
        string[] codes = ["IIT", "EIT", "OIT"];
        var parts = codes.ToDictionary(c => c, c => YearScores.Rounded(scores.Mean(c)));
        var right = YearScores.Rounded((parts["IIT"] * 0.3m) + (parts["EIT"] * 0.3m) + (parts["OIT"] * 0.4m));
        var total = r.Number == 3 && no == 5 ? Faults.WrongTotal(scores) : right;
        var truth = r.Truth.Of(r.Year, name);
        truth.Overall(total, scores.Level);
        foreach (var code in codes)
        {
            truth.Instrument(code, null, parts[code], null);
        }

        if (total != right)
        {
            r.Truth.Warn("score.total-mismatch", r.C(FamilyReport.S(total)));
        }

        return PaperRow.Of(roles.Select((x, c) => x switch
        {
            "number" => r.C($"{no}"),
            "agency" => name,
            "other" => agency.District,
            "total" => r.C(FamilyReport.S(total)),
            "level" => scores.Level,
            _ => r.C(FamilyReport.S(parts[x])),
        }));
    }

    static IReadOnlyList<double> Widths(IReadOnlyList<string> roles, double total)
    {
        static double Share(string role) => role switch { "agency" => 5.2, "other" => 2.6, "level" => 2.6, "number" => 1.1, "total" => 2.2, _ => 1.7 };
        return [.. roles.Select(x => Math.Round(Share(x) * total / roles.Sum(Share), 1))];
    }
}
