using System.Text.RegularExpressions;
using ItaIngest.Model.Pages;
using ItaIngest.Model.Results;

namespace ItaIngest.Analysis.Extraction;

/// <summary>
/// The kinds of local government that an agency's name begins with, where OCR took ต for ด or ค ('อบด.คลองสวน', 'เทศบาลดำบลร่องคำดี'): they are a
/// closed list (เทศบาลตำบล, องค์การบริหารส่วนตำบล and their abbreviations), so the letter is no doubt. The name behind the kind is left as read.
/// </summary>
static partial class AgencyKinds
{
    /// <summary>The text with the kind as it is spelled, and a diagnostic where that changed a letter.</summary>
    public static string Respelled(SourceText cell, DiagnosticLog log)
    {
        var text = cell.Text;
        if (cell.Origin != TextOrigin.Ocr || Misread().Match(text) is not { Success: true } match)
        {
            return text;
        }

        var kind = match.Groups["kind"];
        var spelled = kind.Value.Contains("ำบล", StringComparison.Ordinal) ? kind.Value[..^4] + "ตำบล" : kind.Value[..^2] + "ต.";
        var place = cell.Whole();
        log.Add(new Diagnostic(
            DiagnosticCodes.TextRepaired,
            Severity.Info,
            $"'{kind.Value}' was read; no kind of agency is spelled so, it is taken for '{spelled}'.",
            $"อ่านได้ '{kind.Value}' ซึ่งไม่มีหน่วยงานประเภทนี้ จึงถือเป็น '{spelled}'",
            place.Page,
            place.Box));
        return text.Remove(kind.Index, kind.Length).Insert(kind.Index, spelled);
    }

    [GeneratedRegex(@"^\s*(?:[0-9๐-๙]{1,4}[.)]?\s+)?(?<kind>เทศบาล[ดค]ำบล|องค์การบริหารส่วน[ดค]ำบล|อบ[ดค]\.|ท[ดค]\.)")]
    private static partial Regex Misread();
}
