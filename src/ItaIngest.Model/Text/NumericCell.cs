using System.Text.RegularExpressions;

namespace ItaIngest.Model.Text;

/// <summary>
/// The number of a cell of a numeric column. Blank, a dash for 'none', and printed but unreadable are three different problems,
/// and none of them is zero.
/// </summary>
public static partial class NumericCell
{
    /// <summary>Problem: nothing is printed.</summary>
    public const string Blank = "blank";

    /// <summary>Problem: a dash is printed, which says that there is none.</summary>
    public const string None = "none";

    /// <summary>Problem: something is printed that is no number.</summary>
    public const string Unreadable = "number.unreadable";

    /// <summary>Remark: a letter stands for a digit ('o' for ๐, 'l' for 1).</summary>
    public const string LetterForDigit = "number.letter-for-digit";

    /// <summary>
    /// One number, with what may stand around it in a cell: 'ร้อยละ', '%', 'คะแนน'. Letters that look like 0 or 1 are read as these.
    /// '0/100' is 0 (see <see cref="ParseFraction"/> for both parts).
    /// </summary>
    /// <param name="text">The cell's text.</param>
    /// <param name="isChange">Whether brackets mean a fall: '(12.29)' is -12.29.</param>
    public static Parsed<decimal> Parse(string text, bool isChange = false)
    {
        ArgumentNullException.ThrowIfNull(text);
        var bare = Around().Replace(ThaiText.Canonical(text), "").Trim();
        if (bare.Length == 0)
        {
            return Parsed<decimal>.Not(string.IsNullOrWhiteSpace(text) ? Blank : Unreadable);
        }

        if (Dashes().IsMatch(bare))
        {
            return Parsed<decimal>.Not(None);
        }

        var fraction = ParseFraction(bare);
        return fraction.IsValid ? Parsed<decimal>.Of(fraction.Value.Part, fraction.Problem) : ParseOne(bare, isChange);
    }

    /// <summary>'50/100': the part and the whole.</summary>
    public static Parsed<(decimal Part, decimal Whole)> ParseFraction(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var sides = text.Split('/');
        if (sides.Length != 2)
        {
            return Parsed<(decimal Part, decimal Whole)>.Not("no fraction");
        }

        var (part, whole) = (ParseOne(sides[0], false), ParseOne(sides[1], false));
        return part.IsValid && whole.IsValid
            ? Parsed<(decimal Part, decimal Whole)>.Of((part.Value, whole.Value), part.Problem ?? whole.Problem)
            : Parsed<(decimal Part, decimal Whole)>.Not("no fraction");
    }

    /// <summary>A score: a numeric cell, or a number in words ('แปดสิบห้า', 'ร้อยละเก้าสิบ').</summary>
    public static Parsed<decimal> ParseScore(string text)
    {
        var cell = Parse(text);
        var words = cell.Problem == Unreadable ? NumberWords.Parse(text) : cell;
        return words.IsValid ? words : cell;
    }

    static Parsed<decimal> ParseOne(string text, bool isChange)
    {
        var plain = ThaiNumber.Parse(text, isChange);
        if (plain.IsValid)
        {
            return plain;
        }

        // Only where the rest is a number already: a digit or a decimal point must be there.
        if (!NumberLike().IsMatch(text.Trim()))
        {
            return Parsed<decimal>.Not(Unreadable);
        }

        var read = string.Concat(text.Select(c => c switch { 'o' or 'O' or 'ㅇ' => '0', 'l' or '|' => '1', _ => c }));
        var repaired = ThaiNumber.Parse(read, isChange);
        return repaired.IsValid ? Parsed<decimal>.Of(repaired.Value, LetterForDigit) : Parsed<decimal>.Not(Unreadable);
    }

    [GeneratedRegex(@"^\s*(?:คิดเป็น)?\s*(?:ร้อยละ|คะแนน)\s*(?=\S)|\s*(?:%|％|เปอร์เซ็นต์|คะแนน|\*)\s*$")]
    private static partial Regex Around();

    [GeneratedRegex(@"^\(?\s*[-–—−‐_]+\s*\)?$")]
    private static partial Regex Dashes();

    // No number of several digits begins with a zero: an o there is some other digit (๙ of 'o0.58' in corpora/reports/chiang-mai-2562).
    [GeneratedRegex(@"^[(+\-–−]?\s*(?![oOㅇ][0-9๐-๙oOㅇl|,])(?=.*(?:[0-9๐-๙]|[oOㅇl|]\.[oOㅇl|]))[0-9๐-๙oOㅇl|.,]+\s*\)?$")]
    private static partial Regex NumberLike();
}
