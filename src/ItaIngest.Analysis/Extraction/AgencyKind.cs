namespace ItaIngest.Analysis.Extraction;

/// <summary>The kinds of local government by the words and the abbreviations that they are printed with.</summary>
static class AgencyKind
{
    static readonly Dictionary<string, string> Abbreviations = new(StringComparer.Ordinal)
    {
        ["อบต"] = "องค์การบริหารส่วนตำบล", ["อบจ"] = "องค์การบริหารส่วนจังหวัด",
        ["ทต"] = "เทศบาลตำบล", ["ทม"] = "เทศบาลเมือง", ["ทน"] = "เทศบาลนคร",
    };

    /// <summary>The kind in full: 'อบต.' is 'องค์การบริหารส่วนตำบล'; other words stay.</summary>
    public static string Full(string printed) => Abbreviations.GetValueOrDefault(printed.TrimEnd('.'), printed);

    /// <summary>Whether a kind is printed as an abbreviation.</summary>
    public static bool IsAbbreviation(string printed) => Abbreviations.ContainsKey(printed.TrimEnd('.'));
}
