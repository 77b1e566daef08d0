using System.Globalization;
using ItaIngest.Model.Review;
using ItaIngest.Model.Text;

namespace ItaIngest.Storage.Review;

/// <summary>Values as auditors write them, in the form that the record has.</summary>
static class ReviewValue
{
    /// <summary>A number without grouping, Thai digits or trailing zeros, a text in canonical form; null where it is none.</summary>
    public static string? Plain(FieldSpot spot, string? text)
    {
        if (text is null || string.IsNullOrWhiteSpace(text))
        {
            return null;
        }

        return !spot.IsNumber ? ThaiText.Canonical(text).Trim()
            : ThaiNumber.Parse(text, isChange: true) is { IsValid: true } number ? number.Value.ToString("0.############", CultureInfo.InvariantCulture)
            : null;
    }

    /// <summary>Whether a text says the value that was read, or what is printed.</summary>
    public static bool IsSame(FieldSpot spot, string? text) =>
        text is null || Plain(spot, text) == spot.Value || ThaiText.Key(text) == ThaiText.Key(spot.Raw) || ThaiText.Key(text) == ThaiText.Key(spot.Value ?? "");
}
