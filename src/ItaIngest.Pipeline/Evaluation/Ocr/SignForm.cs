using System.Text.RegularExpressions;
using ItaIngest.Model.Text;

namespace ItaIngest.Pipeline.Evaluation.Ocr;

/// <summary>The form in which printed and read signs are compared: canonical Thai, one kind of dash and quote, no dotted leaders.</summary>
static partial class SignForm
{
    /// <summary>The text in that form, its spaces kept.</summary>
    public static string Of(string text)
    {
        var canonical = Leader().Replace(ThaiText.Canonical(text), " ");
        return string.Create(canonical.Length, canonical, static (span, source) =>
        {
            for (var i = 0; i < span.Length; i++)
            {
                span[i] = Plain(source[i]);
            }
        });
    }

    /// <summary>Whether the sign can be part of a number.</summary>
    public static bool IsOfNumber(char c) => ThaiNumber.IsDigit(c) || c is '.' or ',' or '-' or '+' or '%';

    // Which dash or quote it is follows from the typesetter's habits, and no number or word depends on it.
    static char Plain(char c) => c switch
    {
        '–' or '—' or '−' or '‐' or '‑' or '－' => '-',
        '“' or '”' or '„' or '«' or '»' => '"',
        '‘' or '’' => '\'',
        _ => c,
    };

    // Three points or more in a row are a leader, with or without spaces between them.
    [GeneratedRegex(@"[.…](?:\s*[.…]){2,}|…")]
    private static partial Regex Leader();
}
