using System.Text.Json;
using ItaIngest.Model.Text;

namespace ItaIngest.Analysis.Domain;

/// <summary>The 77 provinces of Thailand (Bangkok counted with them) and their districts, from a data file that names its source.</summary>
public sealed class ThaiDivisions
{
    /// <summary>
    /// A name this like one of the list is that one misspelt or misread. One changed letter of four is 0.75; of two names of the list
    /// that are both near, the nearer counts, and none when they are equally near (ตราด and ตรัง).
    /// </summary>
    const double NearEnough = 0.75;

    /// <summary>The district of a province's town: 'อำเภอเมือง' is short for 'อำเภอเมืองเชียงใหม่'.</summary>
    const string Town = "เมือง";

    static readonly Lazy<ThaiDivisions> Embedded = new(LoadEmbedded);

    readonly Dictionary<string, IReadOnlyList<string>> districts;
    readonly List<string> districtNames;
    readonly HashSet<string> known;

    ThaiDivisions(Dictionary<string, IReadOnlyList<string>> districts)
    {
        this.districts = districts;
        Provinces = [.. districts.Keys];
        districtNames = [.. districts.Values.SelectMany(d => d).Distinct()];
        known = [.. districtNames];
    }

    /// <summary>The list that comes with the program.</summary>
    public static ThaiDivisions Default => Embedded.Value;

    /// <summary>Names without the word จังหวัด.</summary>
    public IReadOnlyList<string> Provinces { get; }

    /// <summary>The names of a province's districts without the word อำเภอ or เขต; empty for an unknown province.</summary>
    public IReadOnlyList<string> DistrictsOf(string province) => districts.GetValueOrDefault(province, []);

    /// <summary>The provinces that have a district of this name: one as a rule, several for a few names, none when it is unknown.</summary>
    public IReadOnlyList<string> ProvincesOf(string district) => [.. districts.Where(p => p.Value.Contains(district)).Select(p => p.Key)];

    /// <summary>The province that a printed name stands for; null when it is like none.</summary>
    public PlaceName? Province(string printed) => Match(printed, Provinces);

    /// <summary>The district that a printed name stands for, of a province where that is known; null when it is like none.</summary>
    public PlaceName? District(string printed, string? province)
    {
        var among = province is null ? districtNames : DistrictsOf(province);
        var town = Town + province;
        return printed == Town && province is not null && among.Contains(town) ? new PlaceName(town, true)
            : province is null && known.Contains(printed) ? new PlaceName(printed, true)
            : Match(printed, among);
    }

    /// <summary>The longest name of the list that a text begins with; null for none.</summary>
    public string? DistrictAtStart(string text, string? province) =>
        (province is null ? districtNames : DistrictsOf(province)).Where(d => text.StartsWith(d, StringComparison.Ordinal)).MaxBy(d => d.Length);

    /// <summary>Reads a list; throws <see cref="JsonException"/> or <see cref="KeyNotFoundException"/> when the file is none.</summary>
    public static ThaiDivisions Parse(string json)
    {
        using var document = JsonDocument.Parse(json);
        return new ThaiDivisions(document.RootElement.GetProperty("provinces").EnumerateObject().ToDictionary(
            p => p.Name, p => (IReadOnlyList<string>)[.. p.Value.EnumerateArray().Select(d => d.GetString() ?? "")]));
    }

    static PlaceName? Match(string printed, IReadOnlyList<string> names)
    {
        if (names.Contains(printed))
        {
            return new PlaceName(printed, true);
        }

        // Names of very different length cannot be near, and saying so early spares most of the comparing.
        var near = names.Where(n => Math.Min(n.Length, printed.Length) >= NearEnough * Math.Max(n.Length, printed.Length) - 1)
            .Select(n => (Name: n, Like: ThaiText.Similarity(n, printed))).Where(n => n.Like >= NearEnough)
            .OrderByDescending(n => n.Like).Take(2).ToList();
        return near.Count == 0 || (near.Count == 2 && near[0].Like - near[1].Like < 1e-9) ? null : new PlaceName(near[0].Name, false);
    }

    static ThaiDivisions LoadEmbedded()
    {
        using var stream = typeof(ThaiDivisions).Assembly.GetManifestResourceStream("thai-divisions.json")
            ?? throw new InvalidOperationException("The list of provinces is not built into this program.");
        using var reader = new StreamReader(stream);
        return Parse(reader.ReadToEnd());
    }
}
