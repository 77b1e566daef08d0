using System.Xml.Linq;

namespace ItaIngest.Reading.Docx;

/// <summary>One level of a list.</summary>
/// <param name="Start">First number.</param>
/// <param name="Format">Number format, such as <c>thaiNumbers</c>, <c>bullet</c>.</param>
/// <param name="Text">The label with %1..%9 for the numbers of the levels.</param>
/// <param name="Font">Font of a bullet.</param>
/// <param name="Suffix">What follows the label: a tab, a space, or nothing.</param>
/// <param name="RestartAfter">The level (from 0) whose points begin this one anew; null: every higher one; -1: none.</param>
/// <param name="IsLegal">Whether all numbers are printed as plain digits.</param>
/// <param name="StyleId">Paragraph style that this level is tied to.</param>
sealed record NumberingLevel(
    int Start, string? Format, string Text, string? Font, string Suffix, int? RestartAfter, bool IsLegal, string? StyleId)
{
    /// <summary>Reads w:lvl.</summary>
    public static NumberingLevel Read(XElement level) => new(
        level.Child("start").Number() ?? 0,
        level.Child("numFmt")?.Value() ?? Alternate(level) ?? "decimal",
        level.Child("lvlText")?.Value() ?? "",
        level.Child("rPr").Child("rFonts")?.Value("ascii"),
        level.Child("suff")?.Value() switch { "space" => " ", "nothing" => "", _ => "\t" },
        level.Child("lvlRestart").Number() - 1,
        level.Flag("isLgl") ?? false,
        level.Child("pStyle")?.Value());

    /// <summary>A format that older readers do not know stands in alternate content.</summary>
    static string? Alternate(XElement level) => level.Child("AlternateContent")?.Chosen().Child("numFmt")?.Value();
}
