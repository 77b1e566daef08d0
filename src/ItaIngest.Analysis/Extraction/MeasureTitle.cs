using System.Globalization;
using System.Text.RegularExpressions;
using ItaIngest.Model.Provenance;

namespace ItaIngest.Analysis.Extraction;

/// <summary>Takes the first cell of a measure apart: group heading, number, title, and the mark of a continuation.</summary>
/// <param name="Group">Heading such as 'แบบวัด IIT', where the cell begins with one.</param>
/// <param name="No">Number such as '๑.'.</param>
/// <param name="Title">The rest; null when there is none.</param>
/// <param name="IsContinued">Whether it ends with '(ต่อ)'.</param>
sealed partial record MeasureTitle(Sourced<string>? Group, Sourced<int?>? No, Sourced<string>? Title, bool IsContinued)
{
    /// <summary>Reads a cell.</summary>
    public static MeasureTitle Read(SourceText text)
    {
        var group = GroupLead().Match(text.Text);
        var start = group.Success ? group.Index + group.Length : 0;
        var number = NumberLead().Match(text.Arabic[start..]);
        var no = number.Success
            ? text.Value<int?>(int.Parse(number.Groups[1].Value, CultureInfo.InvariantCulture), start + number.Groups[1].Index, number.Groups[1].Length)
            : null;
        var titleStart = start + (number.Success ? number.Length : 0);
        var continued = ContinuedMark().Match(text.Text, titleStart);
        var end = continued.Success ? continued.Index : text.Text.Length;
        return new MeasureTitle(
            group.Success ? text.Span(group.Groups["g"].Index, group.Groups["g"].Length) : null,
            no,
            text.SpanOrNone(titleStart, end - titleStart),
            continued.Success);
    }

    [GeneratedRegex(@"^\s*(?<g>(?:แบบวัด|แบบตรวจ|เครื่องมือ)\s*(?:การรับรู้|การเปิดเผย)?[^\n0-9๐-๙.]{0,20}?\b(?:IIT|EIT|OIT|IT)\b\)?)\s*")]
    private static partial Regex GroupLead();

    [GeneratedRegex(@"^\s*(?:(?:มาตรการ|กิจกรรม|โครงการ)ที่\s*(?=\(?[0-9]{1,2}\s*[.):]?\s)|(?=\(?[0-9]{1,2}\s*[.)]))\(?([0-9]{1,2})\s*[.):]?\s*(?![0-9])")]
    private static partial Regex NumberLead();

    [GeneratedRegex(@"\(\s*ต่อ\s*\)\s*$")]
    private static partial Regex ContinuedMark();
}
