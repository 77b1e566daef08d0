namespace ItaIngest.Analysis.Domain;

/// <summary>The facts of the assessment by fiscal year: indicators, weights, levels, items. Loaded from data files, so that a new year is no new program.</summary>
public sealed class ItaCalendar
{
    static readonly Lazy<ItaCalendar> Embedded = new(LoadEmbedded);

    readonly Dictionary<int, YearFacts> years;
    readonly Dictionary<string, LevelScheme> schemes;

    ItaCalendar(IReadOnlyList<IndicatorFact> indicators, Dictionary<int, YearFacts> years, Dictionary<string, LevelScheme> schemes)
    {
        Indicators = indicators;
        this.years = years;
        this.schemes = schemes;
    }

    /// <summary>The calendar that comes with the program.</summary>
    public static ItaCalendar Default => Embedded.Value;

    /// <summary>The ten indicators, by number.</summary>
    public IReadOnlyList<IndicatorFact> Indicators { get; }

    /// <summary>The codes of the instruments in their usual order.</summary>
    public static IReadOnlyList<string> Instruments { get; } = ["IIT", "EIT", "OIT"];

    /// <summary>The fiscal years that something is known about, ascending.</summary>
    public IReadOnlyList<int> Years => [.. years.Keys.Order()];

    /// <summary>Every scheme of levels.</summary>
    public IReadOnlyCollection<LevelScheme> Schemes => schemes.Values;

    /// <summary>The facts of a fiscal year (Buddhist era); null when nothing is known about it.</summary>
    public YearFacts? Year(int fiscalYear) => years.GetValueOrDefault(fiscalYear);

    /// <summary>The indicator with a canonical number; null outside 1..10.</summary>
    public IndicatorFact? Indicator(int no) => Indicators.FirstOrDefault(i => i.No == no);

    /// <summary>Reads a whole calendar.</summary>
    /// <exception cref="InvalidCalendarException">The text is not one.</exception>
    public static ItaCalendar Parse(string json, string name = "calendar") => Nothing.With(json, name);

    /// <summary>
    /// This calendar with another file laid over it: its years, schemes of levels and indicators replace those of the same year, name and
    /// number, and the rest stays.
    /// </summary>
    /// <param name="json">The file's text.</param>
    /// <param name="name">Its name, for messages.</param>
    /// <exception cref="InvalidCalendarException">The text is not such a file.</exception>
    public ItaCalendar With(string json, string name)
    {
        ArgumentNullException.ThrowIfNull(json);
        var parts = new CalendarFile(name).Read(json, schemes);
        return new ItaCalendar(
            [.. Indicators.Concat(parts.Indicators).GroupBy(i => i.No).Select(i => i.Last()).OrderBy(i => i.No)],
            years.Values.Concat(parts.Years).GroupBy(y => y.FiscalYear).ToDictionary(y => y.Key, y => y.Last()),
            schemes.Concat(parts.Schemes).GroupBy(s => s.Key).ToDictionary(s => s.Key, s => s.Last().Value));
    }

    static ItaCalendar Nothing => new([], [], []);

    static ItaCalendar LoadEmbedded()
    {
        using var stream = typeof(ItaCalendar).Assembly.GetManifestResourceStream("ita-calendar.json")
            ?? throw new InvalidOperationException("The calendar is not built into this program.");
        using var reader = new StreamReader(stream);
        return Parse(reader.ReadToEnd(), "ita-calendar.json");
    }
}
