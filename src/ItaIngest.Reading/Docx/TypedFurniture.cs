using System.Text.RegularExpressions;

namespace ItaIngest.Reading.Docx;

/// <summary>
/// Furniture that is typed into the text, as the manual of Thai official correspondence asks for: the first words of the next page at
/// the foot of a page ('/ซึ่งจากการ....') and the page number at the head of the next ('- ๒ -').
/// </summary>
static partial class TypedFurniture
{
    /// <summary>Whether a paragraph with this text is such furniture.</summary>
    public static bool Is(string text) => Catchword().IsMatch(text) || PageNumber().IsMatch(text);

    [GeneratedRegex(@"^\s*/\s*\S.{0,60}(?:\.\.|…)\s*$")]
    private static partial Regex Catchword();

    [GeneratedRegex(@"^\s*[-–]\s*[0-9๐-๙]{1,3}\s*[-–]\s*$")]
    private static partial Regex PageNumber();
}
