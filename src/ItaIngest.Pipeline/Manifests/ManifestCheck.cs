using System.Globalization;
using ItaIngest.Model.Records;
using ItaIngest.Model.Results;
using ItaIngest.Model.Text;

namespace ItaIngest.Pipeline.Manifests;

/// <summary>Holds what manifests told of a document against what it prints. What is printed stays; a contradiction is a diagnostic.</summary>
public static class ManifestCheck
{
    /// <summary>The record with a diagnostic for each contradiction, and without those of former manifests.</summary>
    /// <param name="record">A record.</param>
    /// <param name="tags">Every tag that its document came with.</param>
    public static IngestResult Apply(IngestResult record, IEnumerable<string> tags)
    {
        ArgumentNullException.ThrowIfNull(record);
        var others = record.Diagnostics.Where(d => d.Code is not (DiagnosticCodes.ManifestAgency or DiagnosticCodes.ManifestYear));
        List<Diagnostic> all = [.. others, .. Differences(record.Content, tags).Distinct()];
        return all.SequenceEqual(record.Diagnostics) ? record : record with { Diagnostics = all };
    }

    static IEnumerable<Diagnostic> Differences(ItaReport? content, IEnumerable<string> tags)
    {
        foreach (var tag in tags)
        {
            if (tag.StartsWith(ManifestLine.AgencyTag, StringComparison.Ordinal) && content?.Agency is { } agency
                && tag[ManifestLine.AgencyTag.Length..] is var told && !IsSame(agency, told))
            {
                yield return new Diagnostic(
                    DiagnosticCodes.ManifestAgency, Severity.Warning, $"The manifest says {told}; printed is {agency.Name.Value}. Look which is right.",
                    $"บัญชีไฟล์ (manifest) ระบุ {told} แต่เอกสารพิมพ์ {agency.Name.Value} กรุณาตรวจสอบ", agency.Name.Page, agency.Name.Box);
            }

            if (tag.StartsWith(ManifestLine.YearTag, StringComparison.Ordinal) && content?.FiscalYear is { Value: { } printed } year
                && int.Parse(tag.AsSpan(ManifestLine.YearTag.Length), NumberStyles.None, CultureInfo.InvariantCulture) is var said && said != printed)
            {
                yield return new Diagnostic(
                    DiagnosticCodes.ManifestYear, Severity.Warning, FormattableString.Invariant($"The manifest says fiscal year {said}; printed is {printed}. Look which is right."),
                    FormattableString.Invariant($"บัญชีไฟล์ (manifest) ระบุปีงบประมาณ {said} แต่เอกสารพิมพ์ {printed} กรุณาตรวจสอบ"), year.Page, year.Box);
            }
        }
    }

    // Kind in full or short, with or without spaces; the place's own name decides.
    static bool IsSame(AgencyInfo agency, string told) => (agency.OtherNames ?? []).Prepend(agency.Name).Any(name => AreSame(name.Value ?? "", told));

    static bool AreSame(string printed, string told)
    {
        var (one, other) = (AgencyKind.Split(printed), AgencyKind.Split(told));
        return one.Name == other.Name && (one.Kind.Length == 0 || other.Kind.Length == 0 || one.Kind == other.Kind);
    }
}
