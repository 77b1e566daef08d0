using System.Globalization;
using ItaIngest.Analysis.Domain;

namespace ItaIngest.Training.Corpus.Families;

/// <summary>Draws measures from the vocabulary and words them for a report.</summary>
static class MeasureDrawer
{
    /// <summary>Measures, by indicator, no title twice.</summary>
    /// <param name="r">The report.</param>
    /// <param name="count">How many.</param>
    /// <param name="roles">The columns of the table: what a measure has no column for it does not have.</param>
    /// <param name="style">How they are set.</param>
    public static IReadOnlyList<MeasureFacts> Draw(FamilyReport r, int count, IReadOnlyList<string> roles, MeasureStyle style)
    {
        var drawn = MeasureWording.All.OrderBy(_ => r.Random.Next()).Take(count).OrderBy(w => w.Indicator).ToList();
        return [.. drawn.Select((w, i) => Word(r, w, i + 1, roles, style))];
    }

    static MeasureFacts Word(FamilyReport r, MeasureWording w, int no, IReadOnlyList<string> roles, MeasureStyle style)
    {
        IReadOnlyList<string> If(string role, Func<IReadOnlyList<string>> texts) => roles.Contains(role) ? texts() : [];
        var units = w.Units.Take(r.Random.Next(1, w.Units.Count + 1)).ToList();
        var period = style.Period >= 0 ? style.Period : r.Random.Next(0, 9);
        var drawn = PeriodFacts.Of(style.Year == 0 ? r.Year : style.Year, period, r.Random);
        return new MeasureFacts(w.Indicator, w.Instrument, r.C(r.Pick<string>([.. w.Titles])))
        {
            No = style.NumberIn == "none" ? null : no,
            Group = style.Groups == "none" ? null : Group(r, w, style),
            IsIndicatorPrinted = style.Groups == "own" || (style.Groups != "none" && !style.AreGroupsInstruments),
            Method = If("method", () => Points(r, [.. w.Methods.Take(style.MostPoints)], style.Points)),
            Period = roles.Contains("period") ? drawn with { Text = r.C(drawn.Text) } : null,
            Units = If(
                "responsible",
                () => [.. units.Select(u => u.Replace("สำนักปลัด", r.Random.Next(2) == 0 ? "สำนักปลัด" : r.Agency.Office, StringComparison.Ordinal))]),
            Output = If("output", () => Points(r, w.Outputs, w.Outputs.Count == 1 ? 4 : style.Points)),
            Outcome = If("outcome", () => [r.C(r.Pick<string>([.. w.Outcomes]))]),
            FollowUp = If("followUp", () => [r.C(r.Pick<string>([.. w.FollowUps]))]),
        };
    }

    static string Group(FamilyReport r, MeasureWording w, MeasureStyle style) => style.AreGroupsInstruments
        ? $"แบบวัด {w.Instrument}"
        : r.C($"ตัวชี้วัดที่ {w.Indicator} ") + ItaCalendar.Default.Indicator(w.Indicator)!.Name;

    /// <summary>Points of a cell.</summary>
    public static IReadOnlyList<string> Points(FamilyReport r, IReadOnlyList<string> points, int style) => style == 4
        ? [r.C(string.Join(" ", points))]
        : [.. points.Select((p, i) => r.C(Mark(style, i + 1) + p))];

    static string Mark(int style, int number) => style switch
    {
        0 => string.Create(CultureInfo.InvariantCulture, $"{number}. "),
        1 => string.Create(CultureInfo.InvariantCulture, $"{number}) "),
        2 => "- ",
        3 => string.Create(CultureInfo.InvariantCulture, $"({number}) "),
        _ => "• ",
    };
}
