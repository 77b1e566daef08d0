using System.Globalization;
using System.Text.Json;

namespace ItaIngest.Analysis.Domain;

/// <summary>The facts of the assessment by fiscal year: indicators, weights, levels. Loaded from a data file, so that a new year is no new program.</summary>
public sealed class ItaCalendar
{
    static readonly Lazy<ItaCalendar> Embedded = new(LoadEmbedded);

    readonly Dictionary<int, YearFacts> years;

    ItaCalendar(IReadOnlyList<IndicatorFact> indicators, Dictionary<int, YearFacts> years)
    {
        Indicators = indicators;
        this.years = years;
    }

    /// <summary>The calendar that comes with the program.</summary>
    public static ItaCalendar Default => Embedded.Value;

    /// <summary>The ten indicators, by number.</summary>
    public IReadOnlyList<IndicatorFact> Indicators { get; }

    /// <summary>The codes of the instruments in their usual order.</summary>
    public static IReadOnlyList<string> Instruments { get; } = ["IIT", "EIT", "OIT"];

    /// <summary>The facts of a fiscal year (Buddhist era); null when nothing is known about it.</summary>
    public YearFacts? Year(int fiscalYear) => years.GetValueOrDefault(fiscalYear);

    /// <summary>The indicator with a canonical number; null outside 1..10.</summary>
    public IndicatorFact? Indicator(int no) => Indicators.FirstOrDefault(i => i.No == no);

    /// <summary>Reads a calendar; throws <see cref="JsonException"/> or <see cref="KeyNotFoundException"/> when the file is not one.</summary>
    public static ItaCalendar Parse(string json)
    {
        using var document = JsonDocument.Parse(json);
        var root = document.RootElement;
        var schemes = root.GetProperty("levels").EnumerateObject().ToDictionary(l => l.Name, l => ReadScheme(l.Name, l.Value));
        var years = root.GetProperty("years").EnumerateObject()
            .Select(y => ReadYear(int.Parse(y.Name, CultureInfo.InvariantCulture), y.Value, schemes))
            .ToDictionary(y => y.FiscalYear);
        return new ItaCalendar([.. root.GetProperty("indicators").EnumerateArray().Select(ReadIndicator).OrderBy(i => i.No)], years);
    }

    static ItaCalendar LoadEmbedded()
    {
        using var stream = typeof(ItaCalendar).Assembly.GetManifestResourceStream("ita-calendar.json")
            ?? throw new InvalidOperationException("The calendar is not built into this program.");
        using var reader = new StreamReader(stream);
        return Parse(reader.ReadToEnd());
    }

    static IndicatorFact ReadIndicator(JsonElement e) => new(
        e.GetProperty("no").GetInt32(), Text(e, "instrument"), Text(e, "name"),
        [.. e.GetProperty("aliases").EnumerateArray().Select(a => a.GetString() ?? "")]);

    static YearFacts ReadYear(int year, JsonElement e, Dictionary<string, LevelScheme> schemes) => new(
        year,
        e.GetProperty("weights").EnumerateObject().ToDictionary(w => w.Name, w => w.Value.GetDecimal()),
        schemes[Text(e, "levels")],
        e.GetProperty("confirmed").GetString());

    static LevelScheme ReadScheme(string name, JsonElement e) => new(
        name,
        e.GetProperty("confirmed").GetString(),
        [.. e.GetProperty("bands").EnumerateArray().Select(b => new LevelBand(b[0].GetString() ?? "", b[1].GetDecimal(), b[2].GetDecimal()))],
        e.TryGetProperty("condition", out var condition) ? condition.GetString() : null);

    static string Text(JsonElement e, string name) => e.GetProperty(name).GetString() ?? "";
}
