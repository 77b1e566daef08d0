namespace ItaIngest.Pipeline.Manifests;

/// <summary>What somebody tells of one document before it is read. It is kept apart from what is printed, and never put in its place.</summary>
/// <param name="Number">Line of the manifest, the header is 1.</param>
/// <param name="Path">Path below the given folder or archive, '/' separated.</param>
/// <param name="Agency">The agency that it is said to be of.</param>
/// <param name="FiscalYear">The fiscal year that it is said to be of, Buddhist era.</param>
/// <param name="Kind">What it is said to be.</param>
/// <param name="OwnTags">Further tags.</param>
public sealed record ManifestLine(int Number, string Path, string? Agency, int? FiscalYear, string? Kind, IReadOnlyList<string> OwnTags)
{
    /// <summary>What begins a tag that tells the agency.</summary>
    internal const string AgencyTag = "manifest:agency=";

    /// <summary>What begins a tag that tells the fiscal year.</summary>
    internal const string YearTag = "manifest:fiscalYear=";

    const string KindTag = "manifest:kind=";

    /// <summary>All as tags; agency, year and kind marked as told by the manifest.</summary>
    public IReadOnlyList<string> Tags =>
    [
        .. Agency is null ? (string[])[] : [AgencyTag + Agency],
        .. FiscalYear is null ? (string[])[] : [FormattableString.Invariant($"{YearTag}{FiscalYear}")],
        .. Kind is null ? (string[])[] : [KindTag + Kind],
        .. OwnTags,
    ];
}
