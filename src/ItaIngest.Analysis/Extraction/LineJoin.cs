using System.Text;
using System.Text.RegularExpressions;
using ItaIngest.Model.Blocks;
using ItaIngest.Model.Pages;
using ItaIngest.Model.Text;

namespace ItaIngest.Analysis.Extraction;

/// <summary>How the lines of one text are put together.</summary>
static partial class LineJoin
{
    /// <summary>
    /// What stands between the text so far and the next line: a new line before a list point; nothing where a page's right edge broke
    /// a run of Thai letters (Thai prints no spaces between words); else one space.
    /// </summary>
    public static string Between(StringBuilder before, Line next, string nextText)
    {
        if (IsListPoint(nextText))
        {
            return "\n";
        }

        var isBrokenRun = next.Origin != TextOrigin.Docx && IsThaiLetter(before[^1]) && IsThaiLetter(nextText[0]);
        return isBrokenRun ? "" : " ";
    }

    /// <summary>Whether a text begins with a number or bullet that opens a point: '๑.', '(๑)', '1)', '- ', '•', '๑.๑'.</summary>
    public static bool IsListPoint(string text) => ListPoint().IsMatch(ThaiNumber.ToArabic(text.Length > 12 ? text[..12] : text));

    /// <summary>Thai letters, vowels and marks; not digits, not ฯ.</summary>
    public static bool IsThaiLetter(char c) => c is (>= 'ก' and <= 'ฮ') or (>= 'ะ' and <= 'ฺ') or (>= 'เ' and <= '๎');

    // A decimal number at the start of a line (99.03) is no point, so a digit may not follow '1.' unless it nests ('1.1 ').
    [GeneratedRegex(@"^(\([0-9]{1,2}\)|[0-9]{1,2}\.(?![0-9])|[0-9]{1,2}\)|[0-9]{1,2}\.[0-9]{1,2}(\s|\.(?![0-9]))(?=\s*[^\s0-9])|[-•●▪–*]\s*\S|o\s+\S)")]
    private static partial Regex ListPoint();
}
