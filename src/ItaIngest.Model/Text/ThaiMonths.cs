using System.Globalization;
using System.Text.RegularExpressions;

namespace ItaIngest.Model.Text;

/// <summary>The Thai months, full and abbreviated, as reports print them.</summary>
static partial class ThaiMonths
{
    static readonly string[] Full =
    [
        "มกราคม", "กุมภาพันธ์", "มีนาคม", "เมษายน", "พฤษภาคม", "มิถุนายน",
        "กรกฎาคม", "สิงหาคม", "กันยายน", "ตุลาคม", "พฤศจิกายน", "ธันวาคม",
    ];

    static readonly string[] Short = ["มค", "กพ", "มีค", "เมย", "พค", "มิย", "กค", "สค", "กย", "ตค", "พย", "ธค"];

    /// <summary>The pattern of a month's name: full, without its last syllable ('ตุลา'), or abbreviated with or without full stops.</summary>
    public const string Pattern =
        @"(?:มกรา(?:คม)?|กุมภา(?:พันธ์?)?|มีนา(?:คม)?|เมษา(?:ยน)?|พฤษภา(?:คม)?|มิถุนา(?:ยน)?|กรกฎา(?:คม)?|กรกฏา(?:คม)?|สิงหา(?:คม)?|กันยา(?:ยน)?|ตุลา(?:คม)?|พฤศจิกา(?:ยน)?|ธันวา(?:คม)?"
        + @"|(?:(?<=เดือน)|(?<![ก-\u0E4E]\.?))(?:ม\s?\.?\s?ค|ก\s?\.?\s?พ|มี\s?\.?\s?ค|เม\s?\.?\s?ย|พ\s?\.?\s?ค|มิ\s?\.?\s?ย|ก\s?\.?\s?ค|ส\s?\.?\s?ค|ก\s?\.?\s?ย|ต\s?\.?\s?ค|พ\s?\.?\s?ย|ธ\s?\.?\s?ค)(?:\s?\.|(?![ก-\u0E4E])))";

    /// <summary>1..12; 0 when the name is none.</summary>
    public static int Number(string name)
    {
        var bare = string.Concat(name.Where(ThaiLetters.IsWordPart)).Replace("กรกฏา", "กรกฎา", StringComparison.Ordinal);
        var index = Array.IndexOf(Short, bare);
        return 1 + (index >= 0 ? index : Array.FindIndex(Full, f => f.StartsWith(bare, StringComparison.Ordinal)));
    }

    /// <summary>
    /// The text with full names of months of which one letter is another ('ตุสาคม', as readers and typists slip) as they are spelt. No two
    /// months are one letter apart, and no other word of Thai is that near to one. Of the same length as before.
    /// </summary>
    public static string Spelt(string text) => Word().Replace(text, word => Array.Find(Full, name => IsOneLetterOff(word.Value, name)) ?? word.Value);

    static bool IsOneLetterOff(string word, string name) => word.Length == name.Length && word.Zip(name).Count(pair => pair.First != pair.Second) == 1;

    [GeneratedRegex(@"(?<=เดือน|(?<![ก-\u0E4E]))[ก-\u0E4E]{6,10}(?![ก-\u0E4E])")]
    private static partial Regex Word();

    /// <summary>Whether the text ends with a month or with a number after one.</summary>
    public static bool EndsWithDate(string text) => AtEnd().IsMatch(text);

    /// <summary>Whether the text begins with a month or a day and a month, or is the word 'month' before one on the next line.</summary>
    public static bool StartsWithDate(string text) => AtStart().IsMatch(text) || text.Trim() == "เดือน";

    [GeneratedRegex(Pattern + @"\s*(?:พ\.?\s?ศ\.?)?\s*[0-9๐-๙]*\s*$")]
    private static partial Regex AtEnd();

    [GeneratedRegex(@"^\s*(?:วันที่\s*)?(?:[0-9๐-๙]{1,2}\s*)?(?:เดือน\s*)?" + Pattern)]
    private static partial Regex AtStart();
}
