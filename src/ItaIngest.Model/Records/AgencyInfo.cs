using ItaIngest.Model.Provenance;

namespace ItaIngest.Model.Records;

/// <summary>The agency that a document speaks of.</summary>
public sealed record AgencyInfo
{
    /// <summary>Full name.</summary>
    public required Sourced<string> Name { get; init; }

    /// <summary>Other spellings that the document prints for the same agency, each once; absent: none.</summary>
    public IReadOnlyList<Sourced<string>>? OtherNames { get; init; }

    /// <summary>Kind, such as 'เทศบาลตำบล'.</summary>
    public string? Type { get; init; }

    /// <summary>District (อำเภอ) without the word.</summary>
    public Sourced<string>? District { get; init; }

    /// <summary>Province (จังหวัด) without the word.</summary>
    public Sourced<string>? Province { get; init; }

    /// <summary>The district of the list of districts that the printed one stands for ('เมือง' in Tak is 'เมืองตาก'); absent: none is like it.</summary>
    public string? OfficialDistrict { get; init; }

    /// <summary>The province of the list that the printed one stands for, or that alone has the district; absent: none.</summary>
    public string? OfficialProvince { get; init; }
}
