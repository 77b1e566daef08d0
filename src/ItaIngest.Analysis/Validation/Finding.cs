using System.Globalization;
using ItaIngest.Model.Pages;
using ItaIngest.Model.Provenance;
using ItaIngest.Model.Results;
using ItaIngest.Model.Text;

namespace ItaIngest.Analysis.Validation;

/// <summary>Makes warnings: evidence from values, numbers as people write them.</summary>
static class Finding
{
    /// <summary>A warning about numbers.</summary>
    public static Warning Of(
        string code, Severity severity, string message, string thai, IEnumerable<Printed> numbers, string? expected = null, string? actual = null) =>
        new(code, severity, message, thai, [.. numbers.DistinctBy(n => n.Field).Select(n => At(n.Field, n.Source))], expected, actual);

    /// <summary>The evidence of one value.</summary>
    public static Evidence At<T>(string field, Sourced<T> source) => new(
        field, source.Raw, source.Page, source.Box, source.Path, source.Origin == TextOrigin.Ocr ? source.Confidence : null);

    /// <summary>A number with a number of decimals, half up, Arabic digits.</summary>
    public static string Number(decimal value, int decimals = 2) =>
        Math.Round(value, decimals, MidpointRounding.AwayFromZero).ToString("F" + decimals.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);

    /// <summary>A text with its digits in Thai, for the Thai messages.</summary>
    public static string Thai(FormattableString text) => ThaiNumber.ToThai(text.ToString(CultureInfo.InvariantCulture));

    /// <summary>A text with invariant numbers, for the English messages.</summary>
    public static string English(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
