using System.Text.RegularExpressions;
using ItaIngest.Analysis.Domain;
using ItaIngest.Model.Provenance;

namespace ItaIngest.Analysis.Extraction;

/// <summary>Finds district and province in a text.</summary>
static partial class LocationFinder
{
    /// <summary>A province misread by OCR or misspelt is still this like its name.</summary>
    const double LikeProvince = 0.75;

    /// <summary>District and province of the first 'อำเภอ ... จังหวัด ...' of a text; parts that are not there are null.</summary>
    public static (Sourced<string>? District, Sourced<string>? Province) In(SourceText text)
    {
        var district = District().Match(text.Text) is { Success: true } d ? text.Span(d.Groups["d"].Index, d.Groups["d"].Length) : null;
        foreach (Match match in ProvinceWord().Matches(text.Text))
        {
            var from = match.Index + match.Length;
            if (LengthOfProvince(text.Text[from..]) is { } length)
            {
                return (district, text.Span(from, length));
            }
        }

        return (district, null);
    }

    static int? LengthOfProvince(string rest)
    {
        var exact = Provinces.Names.Where(p => rest.StartsWith(p, StringComparison.Ordinal)).MaxBy(p => p.Length);
        if (exact is not null)
        {
            return exact.Length;
        }

        var word = ThaiRun().Match(rest);
        return word.Length is > 2 and < 25 && Provinces.Names.Any(p => Similarity.Of(p, word.Value) >= LikeProvince) ? word.Length : null;
    }

    [GeneratedRegex(@"(?:อำเภอ|(?<![ก-๎])อ\.)\s?(?<d>[ก-ฮเ-ไ][ก-ฺเ-๎]{1,25}?)(?=\s|$|จังหวัด|จ\.|[,)])")]
    private static partial Regex District();

    [GeneratedRegex(@"จังหวัด\s?|(?<![ก-๎])จ\.\s?")]
    private static partial Regex ProvinceWord();

    [GeneratedRegex(@"^[ก-ฺเ-๎]+")]
    private static partial Regex ThaiRun();
}
