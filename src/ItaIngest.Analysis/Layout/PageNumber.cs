using ItaIngest.Model.Text;

namespace ItaIngest.Analysis.Layout;

/// <summary>Page numbers as they are printed: '๒', '- ๒ -', 'หน้า 3', '3/9', 'หน้าที่ 3 จาก 9', 'Page 3 of 9', '(ก)'.</summary>
static class PageNumber
{
    static readonly string[] Words = ["หน้าที่", "หน้า", "จาก", "page", "of", "แผ่นที่"];

    /// <summary>Whether the line is a page number and nothing else.</summary>
    public static bool Is(string line)
    {
        var rest = Words.Aggregate(ThaiText.Key(line), (text, word) => text.Replace(word, string.Empty, StringComparison.Ordinal));
        var digits = rest.Count(char.IsAsciiDigit);
        var isLetter = rest.Length == 3 && rest[0] == '(' && rest[2] == ')' && rest[1] is >= 'ก' and <= 'ฮ';
        return isLetter || (digits is >= 1 and <= 6 && rest.All(c => char.IsAsciiDigit(c) || c is '-' or '–' or '/' or '|' or '~' or '[' or ']')
            && !rest.StartsWith('/'));
    }
}
