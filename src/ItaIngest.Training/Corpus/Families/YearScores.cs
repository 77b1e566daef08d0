using ItaIngest.Analysis.Domain;

namespace ItaIngest.Training.Corpus.Families;

/// <summary>One agency's scores of one fiscal year: ten indicators and what follows from them by the year's rules.</summary>
/// <param name="Year">Fiscal year, Buddhist era.</param>
/// <param name="Indicators">Scores of indicators 1 to 10, two decimals.</param>
sealed record YearScores(int Year, IReadOnlyList<decimal> Indicators)
{
    /// <summary>How far a total stays from the limit of a level, so that rounding never decides.</summary>
    const decimal Clear = 0.1m;

    static YearFacts Facts(int year) => ItaCalendar.Default.Year(year) ?? throw new InvalidOperationException($"no rules of {year}");

    /// <summary>The unrounded mean of an instrument's indicators.</summary>
    public decimal Mean(string code) => ItaCalendar.Default.Indicators.Where(i => i.Instrument == code).Average(i => Indicators[i.No - 1]);

    /// <summary>The instrument's weight in percent.</summary>
    public decimal Weight(string code) => Facts(Year).Weights[code];

    /// <summary>The unrounded weighted score.</summary>
    public decimal Weighted(string code) => Mean(code) * Weight(code) / 100;

    /// <summary>The total, two decimals.</summary>
    public decimal Overall => Rounded(ItaCalendar.Instruments.Sum(Weighted));

    /// <summary>The level of the total.</summary>
    public string Level => LevelOf(Overall);

    /// <summary>The place of each indicator, best first.</summary>
    public int Rank(int no) => 1 + Indicators.Count(s => s > Indicators[no - 1]);

    /// <summary>Half up, two decimals.</summary>
    public static decimal Rounded(decimal value) => Math.Round(value, 2, MidpointRounding.AwayFromZero);

    /// <summary>The level that the year's bands and their condition give a total with these instruments.</summary>
    public string LevelOf(decimal total)
    {
        var levels = Facts(Year).Levels;
        if (levels.Name == "letters")
        {
            return levels.Bands.First(b => total >= b.Low).Name;
        }

        var least = ItaCalendar.Instruments.Min(Mean);
        return total >= 95 && least >= 95 ? "ผ่านดีเยี่ยม"
            : total >= 85 && least >= 85 ? "ผ่านดี"
            : total >= 85 ? "ผ่าน"
            : total >= 70 ? "ต้องปรับปรุง" : "ต้องปรับปรุงโดยด่วน";
    }

    /// <summary>Draws scores about a mean, no two alike; indicators 9 and 10 may be given, and are then what they are.</summary>
    public static YearScores Draw(Random random, int year, double mean, decimal? nine = null, decimal? ten = null)
    {
        while (true)
        {
            var scores = new List<decimal>();
            while (scores.Count < 10)
            {
                var given = scores.Count == 8 ? nine : scores.Count == 9 ? ten : null;
                var spread = scores.Count is >= 5 and < 8 ? 7 : 4;
                var drawn = given ?? Math.Min(100, Rounded((decimal)(mean + (((random.NextDouble() * 2) - 1) * spread) + (scores.Count < 5 ? 2 : -1))));
                if (!scores.Contains(drawn) || given is not null)
                {
                    scores.Add(drawn);
                }
            }

            var result = new YearScores(year, scores);
            if (nine is not null || (scores.Distinct().Count() == 10 && result.IsClear()))
            {
                return result;
            }
        }
    }

    bool IsClear()
    {
        decimal[] limits = [50, 55, 65, 70, 75, 85, 95];
        return ItaCalendar.Instruments.Select(Mean).Append(Overall).All(v => limits.All(l => Math.Abs(v - l) > Clear));
    }
}
