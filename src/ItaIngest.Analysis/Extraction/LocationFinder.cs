using System.Text.RegularExpressions;
using ItaIngest.Analysis.Domain;
using ItaIngest.Model.Provenance;

namespace ItaIngest.Analysis.Extraction;

/// <summary>Finds district and province in a text, by the words before them and by the list of names.</summary>
static partial class LocationFinder
{
    const string Bangkok = "กรุงเทพมหานคร";

    /// <summary>No district's name is longer (ป้อมปราบศัตรูพ่าย has 17 characters).</summary>
    const int LongestName = 25;

    /// <summary>A longer text is a sentence, in which 'อำเภอรอบในของจังหวัด' names no district.</summary>
    const int LongestLine = 100;

    /// <summary>District and province of the first 'อำเภอ ... จังหวัด ...' of a text, 'เขต...' of Bangkok too.</summary>
    public static Location In(SourceText text)
    {
        if (InBangkok(text) is { } bangkok)
        {
            return bangkok;
        }

        var province = ProvinceIn(text);
        var official = province is null ? null : ThaiDivisions.Default.Province(province.Value ?? "")?.Name;
        return new Location(DistrictIn(text, official), province);
    }

    static Sourced<string>? ProvinceIn(SourceText text)
    {
        foreach (Match match in ProvinceWord().Matches(text.Text))
        {
            var from = match.Index + match.Length;
            if (LengthOfProvince(text.Text[from..]) is { } length)
            {
                return text.Span(from, length);
            }
        }

        return null;
    }

    static int? LengthOfProvince(string rest)
    {
        var exact = ThaiDivisions.Default.Provinces.Where(p => rest.StartsWith(p, StringComparison.Ordinal)).MaxBy(p => p.Length);
        if (exact is not null)
        {
            return exact.Length;
        }

        var word = AgencyMentions.NameOf(ThaiRun().Match(rest).Value);
        return word.Length is > 2 and <= LongestName && ThaiDivisions.Default.Province(word) is not null ? word.Length : null;
    }

    static Sourced<string>? DistrictIn(SourceText text, string? province)
    {
        foreach (Match match in DistrictWord().Matches(text.Text))
        {
            var from = match.Index + match.Length;
            if (LengthOfDistrict(text.Text[from..], province) is { } length)
            {
                return text.Span(from, length);
            }
        }

        return null;
    }

    /// <summary>A district that the list does not have: before its province or at the end of a short line; null for none.</summary>
    public static Sourced<string>? UnknownDistrict(SourceText text)
    {
        var match = text.Text.Length > LongestLine ? Match.Empty : DistrictWord().Match(text.Text);
        var from = match.Index + match.Length;
        var run = match.Success ? ThaiRun().Match(text.Text[from..]).Value : "";
        return run.Length is > 1 and <= LongestName && EndOfPlace().IsMatch(text.Text[(from + run.Length)..]) ? text.Span(from, run.Length) : null;
    }

    // A whole word of the list, then the beginning of a word that a sentence goes on with.
    static int? LengthOfDistrict(string rest, string? province)
    {
        var divisions = ThaiDivisions.Default;
        var run = ThaiRun().Match(rest).Value;
        var name = AgencyMentions.NameOf(run);
        if (name.Length > 1 && (divisions.District(name, province) ?? divisions.District(name, null)) is not null)
        {
            return name.Length;
        }

        return (divisions.DistrictAtStart(run, province) ?? divisions.DistrictAtStart(run, null))?.Length;
    }

    static Location? InBangkok(SourceText text)
    {
        foreach (Match match in BangkokDistrict().Matches(text.Text))
        {
            var from = match.Index + match.Length;
            var city = text.Text.IndexOf("กรุงเทพ", from, StringComparison.Ordinal);
            if (city >= 0 && ThaiDivisions.Default.DistrictAtStart(text.Text[from..], Bangkok) is { } name)
            {
                return new Location(text.Span(from, name.Length), text.Span(city, CityName().Match(text.Text, city).Length));
            }
        }

        return null;
    }

    [GeneratedRegex(@"(?<![ก-๎])เขต\s?|(?<=สำนักงาน)เขต\s?|แขวง[ก-๎]+\s+เขต\s?")]
    private static partial Regex BangkokDistrict();

    [GeneratedRegex(@"\Gกรุงเทพ(?:มหานคร|ฯ)?")]
    private static partial Regex CityName();

    [GeneratedRegex(@"(?<!นาย|ทุก|ต่าง|ระดับ|ว่าการ|ปลัด)อำเภอ\s?|(?<![ก-๎])อ\.\s?")]
    private static partial Regex DistrictWord();

    [GeneratedRegex(@"จังหวัด\s?|(?<![ก-๎])จ\.\s?")]
    private static partial Regex ProvinceWord();

    [GeneratedRegex(@"^\s*(?:$|\n)|^\s+(?:จังหวัด|จ\.)")]
    private static partial Regex EndOfPlace();

    // สุไหงโก-ลก has a hyphen.
    [GeneratedRegex(@"^(?:(?!จังหวัด)[ก-ฺเ-๎])+(?:-[ก-ฺเ-๎]+)?")]
    private static partial Regex ThaiRun();
}
