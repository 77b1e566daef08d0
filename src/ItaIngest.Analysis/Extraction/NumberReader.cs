using System.Text.RegularExpressions;
using ItaIngest.Model.Provenance;
using ItaIngest.Model.Results;
using ItaIngest.Model.Text;

namespace ItaIngest.Analysis.Extraction;

/// <summary>Numbers out of cells that should hold one.</summary>
static partial class NumberReader
{
    /// <summary>
    /// The number of a cell with its printed decimals. Null when nothing, or only a dash, is printed; a value of null when
    /// something is printed that is no number (a reader's doubt, told in the log).
    /// </summary>
    public static Sourced<decimal?>? Score(SourceText text, DiagnosticLog log)
    {
        if (text.IsBlank || DashOnly().IsMatch(text.Arabic))
        {
            return null;
        }

        var cleaned = Clean(text.Arabic);
        var numbers = Number().Matches(cleaned);
        if (numbers.Count == 0)
        {
            return HasLettersOnly(cleaned) ? null : Unreadable(text, log);
        }

        // 'IIT 87.35' and 'ร้อยละ ๘๕ คะแนน' have one number among words; the last one is the value where a year or list number leads.
        var last = numbers[^1];
        var parsed = ThaiNumber.Parse(Squeeze(last.Value));
        return parsed.IsValid && StandsAlone(cleaned, last) && !BeginsWithLetter(cleaned, last) ? Told(text.Value<decimal?>(parsed.Value, last.Index, last.Length), log) : Unreadable(text, log);
    }

    /// <summary>A change: as <see cref="Score"/>, with signs, brackets and the words for rise and fall.</summary>
    public static Sourced<decimal?>? Change(SourceText text, DiagnosticLog log)
    {
        var score = Score(text, log);
        if (score?.Value is not { } value || value < 0)
        {
            return score;
        }

        var isFall = FallWords().IsMatch(text.Text) || Bracketed().IsMatch(text.Arabic) || LeadingMinus().IsMatch(text.Arabic);
        return isFall ? score with { Value = -value } : score;
    }

    /// <summary>A whole number such as a rank or a row number; null when there is none.</summary>
    public static Sourced<int?>? Whole(SourceText text)
    {
        var found = WholeNumber().Match(Clean(text.Arabic));
        return found.Success && int.TryParse(found.Groups[1].Value, out var value)
            ? text.Value<int?>(value, found.Groups[1].Index, found.Groups[1].Length)
            : null;
    }

    /// <summary>Whether a cell holds a number and little else.</summary>
    public static bool IsNumeric(SourceText text) => NumericCell().IsMatch(Clean(text.Arabic));

    static Sourced<decimal?> Told(Sourced<decimal?> value, DiagnosticLog log)
    {
        if (value.Raw.Any(char.IsAsciiDigit) && value.Raw.Any(c => c is >= '๐' and <= '๙'))
        {
            log.Add(new Diagnostic(
                DiagnosticCodes.NumberMixedDigits, Severity.Info, $"Thai and Arabic digits are mixed in '{value.Raw}'.",
                $"มีเลขไทยและเลขอารบิกปนกันใน '{value.Raw}'", value.Page, value.Box));
        }

        return value;
    }

    static Sourced<decimal?> Unreadable(SourceText text, DiagnosticLog log)
    {
        var value = text.Value<decimal?>(null, 0, text.Text.Length);
        log.Add(new Diagnostic(
            DiagnosticCodes.NumberUnreadable, Severity.Warning, $"A number is printed here that could not be read: '{value.Raw}'.",
            $"มีตัวเลขพิมพ์อยู่ตรงนี้แต่อ่านไม่ได้: '{value.Raw}'", value.Page, value.Box));
        return value;
    }

    // Inside a cell of digits OCR takes ๐ for o and 1 for l or |; both stand between or beside digits only. Same length, same positions.
    static string Clean(string arabic) => OcrOne().Replace(OcrZero().Replace(arabic, "0"), "1");

    // '9?.#5' holds the number 5, but it is not what is printed: beside a number stand words, brackets or nothing.
    static bool StandsAlone(string text, Match number)
    {
        var before = text.AsSpan(0, number.Index).TrimEnd();
        var after = text.AsSpan(number.Index + number.Length).TrimStart();
        return (before.IsEmpty || IsWordOr(before[^1], "(:=+▲▼↑↓\"“")) && (after.IsEmpty || IsWordOr(after[0], ")%:*\"”"));
    }

    // 'o0.58' was 90.58: an o right before digits is a digit that was misread, and no number of several digits begins with a zero.
    static bool BeginsWithLetter(string text, Match number) =>
        number.Index > 0 && char.IsAsciiDigit(number.Value[0]) && text[number.Index - 1] is ('o' or 'O' or '๏')
        && (number.Index == 1 || !char.IsLetter(text[number.Index - 2]));

    static bool IsWordOr(char c, string signs) => char.IsLetter(c) || ThaiLetters.IsWordPart(c) || signs.Contains(c, StringComparison.Ordinal);

    static string Squeeze(string number) => number.Replace(" ", "", StringComparison.Ordinal);

    static bool HasLettersOnly(string text) => !text.Any(char.IsAsciiDigit) && text.Any(char.IsLetter);

    [GeneratedRegex(@"(?<![0-9.])[-−–+]?\s?[0-9]{1,3}(,[0-9]{3})+(\.[0-9]+)?(?![0-9])|(?<![0-9.])[-−–]?\s?[0-9]+(\s?\.\s?[0-9]+)?")]
    private static partial Regex Number();

    [GeneratedRegex(@"^[\s\-−–—.·_]*$")]
    private static partial Regex DashOnly();

    [GeneratedRegex(@"ลดลง|ต่ำลง|น้อยลง|▼|↓")]
    private static partial Regex FallWords();

    [GeneratedRegex(@"^\s*\(\s*[0-9.,]+\s*\)\s*$")]
    private static partial Regex Bracketed();

    [GeneratedRegex(@"^\s*[-−–]\s*[0-9]")]
    private static partial Regex LeadingMinus();

    [GeneratedRegex(@"^\s*(?:ที่|ข้อ|ลำดับ)?\s*\(?([0-9]{1,4})\)?\s*[.)]?\s*$")]
    private static partial Regex WholeNumber();

    [GeneratedRegex(@"^\s*(?:IIT|EIT|OIT|ร้อยละ)?\s*[-−–+(]?\s?[0-9][0-9,]*(\s?\.\s?[0-9]+)?\s*\)?\s*(%|คะแนน|/\s*100)?\s*$")]
    private static partial Regex NumericCell();

    [GeneratedRegex(@"(?<=[0-9.])[oO๏ㅇ°](?=[0-9.oO๏ㅇ°]|\s*$)|(?<=^|\s)[oO๏ㅇ](?=\.[0-9oO])")]
    private static partial Regex OcrZero();

    [GeneratedRegex(@"(?<=[0-9.])[l|](?=[0-9.]|\s*$)|(?<=^|\s)[l|](?=[0-9.])")]
    private static partial Regex OcrOne();
}
