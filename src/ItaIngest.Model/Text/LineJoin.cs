namespace ItaIngest.Model.Text;

/// <summary>What stands between two lines when they become one text.</summary>
public static class LineJoin
{
    /// <summary>"\n", "" or " ".</summary>
    public static string Between(string before, string after)
    {
        if (before.Length == 0)
        {
            return "";
        }

        if (ListPoint.Parse(after).IsValid && !GoesOnWithDash(before, after))
        {
            return "\n";
        }

        if (char.IsWhiteSpace(before[^1]) || char.IsWhiteSpace(after[0]) || (OpensYear(after) && ThaiMonths.EndsWithDate(before)))
        {
            return " ";
        }

        var isOpen = before[^1] is '(' or '[' or '“' or '/' || after[0] is ')' or ']' or '”' or ',' or '/' or '.';
        return isOpen || (ThaiLetters.IsWordPart(before[^1]) && ThaiLetters.IsWordPart(after[0])) ? "" : " ";
    }

    /// <summary>'พ.ศ.' behind a month is a word of its own, also where the break goes through it ('พ' / '.ศ.๒๕๖๗').</summary>
    static bool OpensYear(string after) => after.StartsWith("พ.ศ", StringComparison.Ordinal) || after is "พ" or "พ.";

    /// <summary>
    /// Whether the dash that opens a line joins two dates over the break ('๑ ตุลาคม ๒๕๖๗' / '- ๓๐ กันยายน ๒๕๖๘') and is no bullet.
    /// </summary>
    static bool GoesOnWithDash(string before, string after)
    {
        var trimmed = after.TrimStart();
        return trimmed[0] is '-' or '–' or '—' && ThaiMonths.EndsWithDate(before) && ThaiMonths.StartsWithDate(trimmed[1..]);
    }
}
