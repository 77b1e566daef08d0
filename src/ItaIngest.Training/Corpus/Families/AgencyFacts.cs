using ItaIngest.Analysis.Domain;

namespace ItaIngest.Training.Corpus.Families;

/// <summary>An agency that does not exist, in a district that does.</summary>
sealed record AgencyFacts(string Type, string Place, string District, string Province)
{
    static readonly IReadOnlyDictionary<string, string[]> Names = Vocabulary.Lists("names.txt");

    /// <summary>Full name.</summary>
    public string Name => Type + Place;

    /// <summary>Its head.</summary>
    public string Head => Type == "องค์การบริหารส่วนตำบล" ? "นายก" + Name : "นายก" + Type.Replace("เทศบาล", "เทศมนตรี", StringComparison.Ordinal) + Place;

    /// <summary>Its chief officer.</summary>
    public string Clerk => "ปลัด" + Name;

    /// <summary>Where its people sit.</summary>
    public string Office => Type == "องค์การบริหารส่วนตำบล" ? "สำนักปลัดองค์การบริหารส่วนตำบล" : "สำนักปลัดเทศบาล";

    /// <summary>Draws one; <paramref name="place"/> chooses among the places, so that the agencies of one report differ.</summary>
    public static AgencyFacts Draw(Random random, int place, string? province = null)
    {
        var divisions = ThaiDivisions.Default;
        var provinces = divisions.Provinces.Where(p => p != "กรุงเทพมหานคร").ToList();
        province ??= provinces[random.Next(provinces.Count)];
        var districts = divisions.DistrictsOf(province).Where(d => !d.StartsWith("เมือง", StringComparison.Ordinal)).ToList();
        string[] types = ["เทศบาลตำบล", "องค์การบริหารส่วนตำบล", "องค์การบริหารส่วนตำบล", "เทศบาลตำบล", "เทศบาลเมือง"];
        return new AgencyFacts(types[random.Next(types.Length)], Names["place"][place % Names["place"].Length], districts[random.Next(districts.Count)], province);
    }

    /// <summary>An invented person's name.</summary>
    public static string Person(Random random)
    {
        string Of(string list) => Names[list][random.Next(Names[list].Length)];
        var isMan = random.Next(2) == 0;
        return (isMan ? "นาย" + Of("first-m") : (random.Next(3) == 0 ? "นางสาว" : "นาง") + Of("first-f")) + " " + Of("last");
    }
}
