using ItaIngest.Analysis.Domain;

namespace ItaIngest.Training.Corpus.Families;

/// <summary>The tables of scores that most families have; each tells the truth what it prints.</summary>
static class ScoreTables
{
    static readonly Dictionary<string, double> Shares = new()
    {
        ["indicatorNumber"] = 1.6, ["rank"] = 1.5, ["indicator"] = 6.4, ["score"] = 2.6, ["instrument"] = 2.2, ["weight"] = 2.4,
        ["weighted"] = 3, ["instrumentScore"] = 3, ["change"] = 2.6, ["level"] = 2.4,
    };

    /// <summary>The column widths of roles over a total width, in centimetres.</summary>
    public static IReadOnlyList<double> Widths(IReadOnlyList<string> roles, double total)
    {
        var sum = roles.Sum(r => Shares[r]);
        return [.. roles.Select(r => Math.Round(Shares[r] * total / sum, 1))];
    }

    /// <summary>Ten indicators with their scores.</summary>
    /// <param name="r">The report.</param>
    /// <param name="scores">Of which year.</param>
    /// <param name="roles">Columns: indicatorNumber, rank, indicator, score, instrument.</param>
    /// <param name="width">Of the table, centimetres.</param>
    /// <param name="options">Of its line.</param>
    /// <param name="byRank">Best first instead of by number.</param>
    /// <param name="withTotal">A last row with the total.</param>
    /// <param name="swapped">The author has given this rank and the next to each other's indicators; 0: none.</param>
    public static void Indicators(
        FamilyReport r, YearScores scores, IReadOnlyList<string> roles, double width, string options, bool byRank = false, bool withTotal = false, int swapped = 0)
    {
        var table = new PaperTable("indicators", roles, Widths(roles, width), options);
        table.Header.Add(PaperRow.Of(roles.Select(x => x == "indicatorNumber" ? r.Pick("ตัวชี้วัดที่", "ที่", "ลำดับ") : r.Wording.Header(x))));
        var truth = r.Truth.Of(scores.Year);
        int Rank(int no) => scores.Rank(no) is var rank && rank == swapped && swapped > 0 ? rank + 1 : rank == swapped + 1 && swapped > 0 ? rank - 1 : rank;
        foreach (var i in ItaCalendar.Default.Indicators.OrderBy(i => byRank ? Rank(i.No) : i.No))
        {
            table.Rows.Add(new PaperRow([.. roles.Select((role, c) => role == "rank" ? PaperCell.Of(r.C($"{Rank(i.No)}", c)) : Cell(r, scores, i, role, c, byRank))]));
            truth.Indicator(i.No, i.Name, scores.Indicators[i.No - 1], roles.Contains("rank") ? Rank(i.No) : null);
        }

        if (withTotal)
        {
            var total = new PaperCell([r.Pick("คะแนนรวม", "คะแนนภาพรวม", "รวมคะแนนเฉลี่ย")]) { Span = roles.Count - 1, Options = "center b" };
            table.Rows.Add(new PaperRow([total, PaperCell.Of($"**{r.C(FamilyReport.S(scores.Overall), roles.Count - 1)}**")]));
            truth.Overall(scores.Overall, null);
        }

        r.Paper.Table(table);
    }

    static PaperCell Cell(FamilyReport r, YearScores scores, IndicatorFact i, string role, int column, bool byRank)
    {
        // Indicators of one instrument stand together only when they stand by number.
        var isFirst = byRank || i.No is 1 or 6 or 9;
        return role switch
        {
            "indicatorNumber" => PaperCell.Of(r.C($"{i.No}", column)),
            "indicator" => PaperCell.Of(i.Name),
            "instrument" when byRank => PaperCell.Of(i.Instrument),
            "instrument" => isFirst ? PaperCell.Of(i.Instrument) with { IsMergedDown = true } : PaperCell.Above,
            _ => PaperCell.Of(r.C(FamilyReport.S(scores.Indicators[i.No - 1]), column)),
        };
    }

    /// <summary>The bands of the year's levels, as announcements print them.</summary>
    public static void Levels(FamilyReport r, int year, double width, string options)
    {
        var table = new PaperTable("levels", ["scoreRange", "level"], [Math.Round(width * 0.6, 1), Math.Round(width * 0.4, 1)], options);
        table.Header.Add(PaperRow.Of(r.Pick("ช่วงคะแนน", "คะแนน", "คะแนน (ร้อยละ)"), r.Pick("ระดับ", "ระดับผลการประเมิน")));
        var levels = ItaCalendar.Default.Year(year)!.Levels;
        foreach (var band in levels.Bands.Where(b => levels.Name == "letters" || b.Name != "ผ่าน"))
        {
            table.Rows.Add(PaperRow.Of(r.C($"{FamilyReport.S(band.Low)} - {FamilyReport.S(band.High)}"), band.Name));
        }

        r.Paper.Table(table);
    }

    /// <summary>Two years side by side with their difference.</summary>
    /// <param name="r">The report.</param>
    /// <param name="width">Of the table, centimetres.</param>
    /// <param name="options">Of its line.</param>
    /// <param name="changes">The changes that are printed, where the author's arithmetic is wrong.</param>
    public static void Comparison(FamilyReport r, double width, string options, IReadOnlyDictionary<int, decimal>? changes = null)
    {
        string[] roles = ["indicatorNumber", "indicator", "score", "score", "change"];
        var table = new PaperTable("comparison", roles, Widths(roles, width), options);
        var (from, to) = (r.Before.Year, r.Now.Year);
        var style = r.Pick("ปี พ.ศ. {0}", "คะแนนปี {0}", "ปีงบประมาณ {0}", "ผลคะแนน ปี {0}");
        string Year(int year) => r.C(string.Format(System.Globalization.CultureInfo.InvariantCulture, style, year));
        table.Header.Add(PaperRow.Of(r.Pick("ที่", "ลำดับ"), r.Wording.Header("indicator"), Year(from), Year(to), r.Wording.Header("change")));
        var sign = r.Turn(0, 1, 2);
        foreach (var i in ItaCalendar.Default.Indicators)
        {
            var (a, b) = (r.Before.Indicators[i.No - 1], r.Now.Indicators[i.No - 1]);
            var change = changes?.TryGetValue(i.No, out var wrong) ?? false ? wrong : b - a;
            table.Rows.Add(PaperRow.Of(
                r.C($"{i.No}", 0), i.Name, r.C(FamilyReport.S(a), 2), r.C(FamilyReport.S(b), 3), r.C(Change(change, sign), 4)));
            r.Truth.Comparison(i.No, from, to, a, b, change);
            r.Truth.Of(to).Indicator(i.No, i.Name, b);
            r.Truth.Of(from).Indicator(i.No, i.Name, a);
        }

        r.Paper.Table(table);
    }

    /// <summary>A change with its sign in one of the ways in which agencies print it.</summary>
    public static string Change(decimal change, int style) => (style, change) switch
    {
        (0, > 0) => "+" + FamilyReport.S(change),
        (2, < 0) => "- " + FamilyReport.S(-change),
        _ => FamilyReport.S(change),
    };

    /// <summary>The three instruments with weight and weighted score, and the total below.</summary>
    public static void Instruments(FamilyReport r, YearScores scores, double width, string options, decimal? wrongTotal = null)
    {
        string[] roles = ["instrument", "instrumentScore", "weight", "weighted"];
        var table = new PaperTable("instruments", roles, Widths(roles, width), options);
        table.Header.Add(PaperRow.Of(roles.Select(r.Wording.Header)));
        var truth = r.Truth.Of(scores.Year);
        foreach (var code in ItaCalendar.Instruments)
        {
            var (mean, weighted) = (YearScores.Rounded(scores.Mean(code)), YearScores.Rounded(scores.Weighted(code)));
            table.Rows.Add(PaperRow.Of(
                code, r.C(FamilyReport.S(mean), 1), r.C($"{scores.Weight(code):0}", 2), r.C(FamilyReport.S(weighted), 3)));
            truth.Instrument(code, scores.Weight(code), mean, weighted);
        }

        var total = wrongTotal ?? scores.Overall;
        table.Rows.Add(new PaperRow(
            [new PaperCell([r.Pick("คะแนนรวม", "รวม", "ผลรวมคะแนนถ่วงน้ำหนัก")]) { Span = 3, Options = "center b" }, PaperCell.Of(r.C(FamilyReport.S(total), 3))]));
        truth.Overall(total, null);
        r.Paper.Table(table);
    }
}
