using System.Globalization;
using ItaIngest.Model.Text;

namespace ItaIngest.Training.Corpus.Families;

/// <summary>One report in the making: its seed's choices, its paper and its truth.</summary>
sealed class FamilyReport
{
    static readonly (string Name, double Scale)[] Faces =
        [("TH Sarabun New", 0.66), ("Norasi", 0.7), ("Garuda", 0.62), ("Laksaman", 0.88), ("Loma", 0.64), ("TH Sarabun New", 0.66), ("Kinnari", 0.7), ("Umpush", 0.62)];

    readonly Family family;
    readonly string face;
    readonly double scale;
    readonly Lazy<YearScores> before;
    bool areThaiInColumn;

    /// <summary>Begins a report.</summary>
    /// <param name="family">Its family.</param>
    /// <param name="number">Which of the family, from 1; it and the family's number are the seed.</param>
    public FamilyReport(Family family, int number)
    {
        this.family = family;
        Number = number;
        Random = new Random(unchecked((family.Seed * 7919) + (number * 104729)));
        Wording = new Wording(Random, family.IsHeldOut);
        Numerals = family.Numerals[(number - 1) % family.Numerals.Count];
        Year = family.Years[(number - 1) % family.Years.Count];
        (face, scale) = Faces[(family.Seed + (number * 3)) % Faces.Length];
        Agency = AgencyFacts.Draw(Random, (family.Seed * 5) + number);
        Now = YearScores.Draw(Random, Year, 78 + (Random.NextDouble() * 20));
        var other = new Random(Random.Next());
        before = new Lazy<YearScores>(() => YearScores.Draw(other, Year - 1, (double)Now.Overall - 6 + (other.NextDouble() * 8)));
    }

    public int Number { get; }
    public Random Random { get; }
    public Wording Wording { get; }
    public Numerals Numerals { get; }
    public int Year { get; }
    public AgencyFacts Agency { get; set; }
    public YearScores Now { get; set; }

    /// <summary>The year before; there is none before 2562.</summary>
    public YearScores Before => before.Value;

    public Paper Paper { get; } = new();
    public ReportTruth Truth { get; } = new();

    /// <summary>One of several.</summary>
    public T Pick<T>(params IReadOnlyList<T> choices) => choices[Random.Next(choices.Count)];

    /// <summary>One of several by the report's number, so that the reports of a family differ.</summary>
    public T Turn<T>(params IReadOnlyList<T> choices) => choices[(Number - 1) % choices.Count];

    /// <summary>Text in the digits of running text.</summary>
    public string T(string text) => Numerals is Numerals.Thai or Numerals.ArabicInTables ? ThaiNumber.ToThai(text) : ThaiNumber.ToArabic(text);

    /// <summary>Text in the digits of tables.</summary>
    public string C(string text) => Numerals switch
    {
        Numerals.Thai or Numerals.ThaiInTables => ThaiNumber.ToThai(text),
        Numerals.ByColumn when areThaiInColumn => ThaiNumber.ToThai(text),
        _ => ThaiNumber.ToArabic(text),
    };

    /// <summary>A cell of a column; where digits go by column, even ones are Thai.</summary>
    public string C(string text, int column)
    {
        areThaiInColumn = column % 2 == 0;
        var result = C(text);
        areThaiInColumn = false;
        return result;
    }

    /// <summary>A score with two decimals.</summary>
    public static string S(decimal score) => score.ToString("0.00", CultureInfo.InvariantCulture);

    /// <summary>The front matter.</summary>
    /// <param name="title">In the document's properties.</param>
    /// <param name="size">Points.</param>
    /// <param name="section">The first section.</param>
    /// <param name="font">Another face than the one drawn, with its scale.</param>
    public void Front(string title, int size, string section, (string Name, double Scale)? font = null)
    {
        var (name, times) = font ?? (face, scale);
        Paper.Line("---");
        Paper.Line($"title: {T(title)}");
        Paper.Line($"author: {Agency.Name}");
        Paper.Line($"date: {Year - 543}-10-{Random.Next(1, 29):00}");
        Paper.Line($"font: {name}");
        Paper.Line($"size: {size}");
        Paper.Line($"scale: {times.ToString(CultureInfo.InvariantCulture)}");
        Paper.Line($"section: {section}");
        Paper.Line($"scan: {Scan()}");
        Paper.Line("---");
    }

    // As reports/: office scanners between 150 and 300 dpi, some black and white.
    string Scan()
    {
        var seed = (family.Seed * 100) + Number;
        return ((family.Seed + Number) % 6) switch
        {
            0 => $"dpi=200 mode=grey quality=24 skew=0.9 noise=4 background=232 seed={seed} stamp",
            1 => $"dpi=200 mode=fax threshold=150 skew=0.6 noise=18 background=238 seed={seed}",
            2 => $"dpi=150 mode=grey quality=30 skew=0.5 noise=3 background=236 seed={seed}",
            3 => $"dpi=300 mode=fax threshold=150 skew=1.0 noise=16 background=236 seed={seed} scribble",
            4 => $"dpi=200 mode=grey quality=20 skew=1.3 noise=5 background=228 seed={seed} absurd",
            _ => $"dpi=240 mode=grey quality=18 skew=0.4 noise=3 background=240 seed={seed}",
        };
    }
}
