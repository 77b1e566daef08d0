using ItaIngest.Analysis.Domain;
using ItaIngest.Model.Provenance;
using ItaIngest.Model.Records;
using ItaIngest.Model.Results;

namespace ItaIngest.Analysis.Extraction;

/// <summary>Holds the places that a document prints against the list of provinces and districts. What is printed stays; a doubt is told.</summary>
static class PlaceCheck
{
    /// <summary>The agency with the official names of its places.</summary>
    public static AgencyInfo Apply(AgencyInfo agency, DiagnosticLog log)
    {
        var divisions = ThaiDivisions.Default;
        var province = agency.Province is { Value: { } p } ? divisions.Province(p) : null;
        if (agency.Province is { } printedProvince)
        {
            Tell(printedProvince, province, "province", "จังหวัด", log);
        }

        if (agency.District is not { Value: { } d } printed)
        {
            return agency with { OfficialProvince = province?.Name };
        }

        var district = divisions.District(d, province?.Name);
        var elsewhere = district is null ? divisions.District(d, null) : null;
        if (elsewhere is { IsExact: true } && province is not null)
        {
            TellElsewhere(printed, province.Name, log);
        }
        else
        {
            Tell(printed, district ?? elsewhere, "district", "อำเภอ", log);
        }

        // A district of one province only names the province too.
        var official = (district ?? elsewhere)?.Name;
        var only = official is null || province is not null ? null : divisions.ProvincesOf(official) is [var one] ? one : null;
        return agency with { OfficialDistrict = official, OfficialProvince = province?.Name ?? only };
    }

    static void Tell(Sourced<string> printed, PlaceName? place, string kind, string kindThai, DiagnosticLog log)
    {
        if (place is { IsExact: true })
        {
            return;
        }

        log.Add(place is null
            ? new Diagnostic(
                DiagnosticCodes.PlaceUnknown, Severity.Warning, $"No {kind} of Thailand is called '{printed.Value}'.",
                $"ไม่มี{kindThai}ชื่อ '{printed.Value}'", printed.Page, printed.Box)
            : new Diagnostic(
                DiagnosticCodes.PlaceNear, Severity.Info, $"'{printed.Value}' is printed or was read; the {kind} that is nearest is {place.Name}.",
                $"พิมพ์หรืออ่านได้ว่า '{printed.Value}' {kindThai}ที่ใกล้เคียงที่สุดคือ {place.Name}", printed.Page, printed.Box));
    }

    static void TellElsewhere(Sourced<string> district, string province, DiagnosticLog log) => log.Add(new Diagnostic(
        DiagnosticCodes.PlaceUnknown, Severity.Warning, $"The province {province} has no district {district.Value}; another province has.",
        $"จังหวัด{province} ไม่มีอำเภอ{district.Value} แต่มีในจังหวัดอื่น", district.Page, district.Box));
}
