namespace ItaIngest.Model.Text;

/// <summary>The kinds of local government by the words and the abbreviations that they are printed with.</summary>
public static class AgencyKind
{
    // 'เทศบาลวังทอง': of what rank is not said.
    const string AnyTown = "เทศบาล";

    static readonly Dictionary<string, string> Abbreviations = new(StringComparer.Ordinal)
    {
        ["อบต"] = "องค์การบริหารส่วนตำบล", ["อบจ"] = "องค์การบริหารส่วนจังหวัด",
        ["ทต"] = "เทศบาลตำบล", ["ทม"] = "เทศบาลเมือง", ["ทน"] = "เทศบาลนคร",
    };

    /// <summary>The kind in full: 'อบต.' is 'องค์การบริหารส่วนตำบล'; other words stay.</summary>
    public static string Full(string printed)
    {
        ArgumentNullException.ThrowIfNull(printed);
        return Abbreviations.GetValueOrDefault(printed.TrimEnd('.'), printed);
    }

    /// <summary>Whether a kind is printed as an abbreviation.</summary>
    public static bool IsAbbreviation(string printed)
    {
        ArgumentNullException.ThrowIfNull(printed);
        return Abbreviations.ContainsKey(printed.TrimEnd('.'));
    }

    /// <summary>
    /// An agency's name as people type or print it, as a kind (empty: none told) and the key of its own name: 'อบต. วังทอง',
    /// 'องค์การบริหารส่วนตำบลวังทอง' and 'วังทอง' share the name.
    /// </summary>
    public static (string Kind, string Name) Split(string agency)
    {
        var key = ThaiText.Key(agency);
        foreach (var (abbreviation, full) in Abbreviations)
        {
            foreach (var start in (ReadOnlySpan<string>)[full, abbreviation + ".", abbreviation])
            {
                if (key.StartsWith(start, StringComparison.Ordinal))
                {
                    return (full, key[start.Length..]);
                }
            }
        }

        return ("", key.StartsWith(AnyTown, StringComparison.Ordinal) ? key[AnyTown.Length..] : key);
    }
}
