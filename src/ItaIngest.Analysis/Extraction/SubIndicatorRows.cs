using System.Text.RegularExpressions;
using ItaIngest.Model.Provenance;
using ItaIngest.Model.Records;
using ItaIngest.Model.Results;

namespace ItaIngest.Analysis.Extraction;

/// <summary>
/// Rows that head the items of a sub-indicator: 'ตัวชี้วัดย่อยที่ 9.1 ข้อมูลพื้นฐาน' or '9.1 ข้อมูลพื้นฐาน', over the whole width or
/// with a score of its own in the column of scores.
/// </summary>
static partial class SubIndicatorRows
{
    /// <summary>Whether a row is one.</summary>
    public static bool IsOne(TableView view, int row) => Heading().IsMatch(view.Own(row, 0).Arabic);

    /// <summary>The sub-indicator of a row; null when the row is none.</summary>
    public static SubIndicatorScore? Find(TableReading table, int row, DiagnosticLog log)
    {
        var section = table.View.SectionCell(row);
        var text = section is null ? table.View.Own(row, 0) : table.View.TextOf(section);
        var match = Heading().Match(text.Arabic) is var leading && (leading.Success || section is null) ? leading : AfterIndicator().Match(text.Arabic);
        if (!match.Success)
        {
            return null;
        }

        var start = match.Index + match.Length;
        var told = Score().Match(text.Arabic, start);
        var name = text.SpanOrNone(start, (told.Success ? told.Index : text.Text.Length) - start);
        return new SubIndicatorScore
        {
            No = match.Groups["no"].Value,
            Name = name ?? NameBeside(table.View, row),
            Score = told.Success
                ? text.Value<decimal?>(decimal.Parse(told.Groups["n"].Value, System.Globalization.CultureInfo.InvariantCulture), told.Groups["n"].Index, told.Groups["n"].Length)
                : OwnScore(table, row, log),
        };
    }

    static Sourced<string>? NameBeside(TableView view, int row) =>
        view.Own(row, 1) is { IsBlank: false } text && char.IsLetter(text.Text[0]) ? text.Whole() : null;

    static Sourced<decimal?>? OwnScore(TableReading table, int row, DiagnosticLog log)
    {
        var column = table.Of(ColumnRole.Score) ?? table.Of(ColumnRole.Total);
        var text = column is null ? null : table.View.Own(row, column.Index);
        return text is { IsBlank: false } && NumberReader.IsNumeric(text) ? NumberReader.Score(text, log) : null;
    }

    // Only the indicators of OIT, 9 and 10, have sub-indicators: without its word a number must be of these.
    [GeneratedRegex(@"^\s*(?:ตัว\s*ชี้?\s*วัด\s*ย่อย\s*(?:ที่?)?\s*(?<no>[0-9]{1,2}\.[0-9]{1,2})|(?:ตัว\s*ชี้?\s*วัด\s*(?:ที่?)?\s*)?(?<no>(?:9|10)\.[1-9])(?![0-9]))\s*[.:]?\s*")]
    private static partial Regex Heading();

    // 'ตัวชี้วัดที่ 9 การเปิดเผยข้อมูล ตัวชี้วัดย่อยที่ 9.1 ข้อมูลพื้นฐาน': one row heads both.
    [GeneratedRegex(@"ตัว\s*ชี้?\s*วัด\s*ย่อย\s*(?:ที่?)?\s*(?<no>[0-9]{1,2}\.[0-9]{1,2})\s*[.:]?\s*")]
    private static partial Regex AfterIndicator();

    // '(66.67 คะแนน)', 'คะแนน 66.67' at the end of the heading.
    [GeneratedRegex(@"\s*\(?\s*(?:ได้)?\s*(?:คะแนน|ร้อยละ|=)\s*(?:ที่ได้|ได้|เท่ากับ|=|:)?\s*(?<n>[0-9]{1,3}(?:\.[0-9]{1,3})?)\s*(?:คะแนน|%)?\s*\)?\s*$|\s*\(\s*(?<n>[0-9]{1,3}(?:\.[0-9]{1,3})?)\s*(?:คะแนน|%)?\s*\)\s*$")]
    private static partial Regex Score();
}
