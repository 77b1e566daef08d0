using System.Globalization;
using System.Text.RegularExpressions;

namespace ItaIngest.Analysis.Extraction;

/// <summary>Finds the number of an OIT item in a row: 'o28', 'O๒๘', '๐๒๘', 'ข้อ 28', '28 ชื่อ', or a cell of its own.</summary>
static partial class ItemRows
{
    /// <summary>The items of the assessment are numbered up to this in the years known.</summary>
    public const int Last = 48;

    /// <summary>Where an item's number and name stand.</summary>
    /// <param name="No">1..48.</param>
    /// <param name="Text">The text that holds the name.</param>
    /// <param name="NameStart">Where the name begins in it.</param>
    /// <param name="NumberStart">Where the number begins in it; text before it is a heading of the item's group.</param>
    public sealed record Item(int No, SourceText Text, int NameStart, int NumberStart);

    /// <summary>The code stands in one of this many first cells: a row number or the name of a group may stand before it.</summary>
    const int CodeColumns = 3;

    /// <summary>The item of a row; null when the row is none.</summary>
    public static Item? Find(TableView view, int row)
    {
        var first = view.Own(row, 0);
        if (OfCode(view, row) is { } coded)
        {
            return coded;
        }

        var alone = Alone().Match(first.Arabic);
        if (alone.Success && Number(alone) is { } no && view.ColumnCount > 1)
        {
            return Named(view, row, 1, no);
        }

        // The last number wins where a group's heading stands before it in the same cell ('ข่าวประชาสัมพันธ์ 7 ข่าวประชาสัมพันธ์').
        var match = Leading().Match(first.Arabic) is { Success: true } leading ? leading : Embedded().Match(first.Arabic);
        return match.Success && Number(match) is { } number ? new Item(number, first, match.Index + match.Length, match.Index) : null;
    }

    /// <summary>Whether a row's item is written with its code letter, which nothing else in these reports has.</summary>
    public static bool IsCoded(TableView view, int row) => OfCode(view, row) is not null;

    // 'O๒๘ รายงาน...' in any of the first cells, or the code alone with the name in the next one; then '๐๑' in the first cell, which may
    // be a row's number as well.
    static Item? OfCode(TableView view, int row)
    {
        for (var column = 0; column < Math.Min(CodeColumns, view.ColumnCount); column++)
        {
            if (OfCell(view, row, column, CodedWithin()) is { } item)
            {
                return item;
            }
        }

        return OfCell(view, row, 0, Coded());
    }

    static Item? OfCell(TableView view, int row, int column, Regex code)
    {
        var text = view.Own(row, column);
        var match = code.Match(text.Arabic);
        return !match.Success || Number(match) is not { } no ? null
            : match.Length == text.Text.TrimEnd().Length ? Named(view, row, column + 1, no)
            : new Item(no, text, match.Length, 0);
    }

    static Item? Named(TableView view, int row, int column, int no)
    {
        var name = view.At(row, column);
        return name.IsBlank || !char.IsLetter(name.Text[0]) ? null : new Item(no, name, 0, 0);
    }

    static int? Number(Match match)
    {
        var no = int.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture);
        return no is >= 1 and <= Last ? no : null;
    }

    [GeneratedRegex(@"^\s*(?:ข้อ(?:ที่)?\s*)?[oO0]?\s?([0-9]{1,2})\s*[.)]?\s*$")]
    private static partial Regex Alone();

    [GeneratedRegex(@"^\s*(?:ข้อ(?:ที่)?\s*)?[oO0]?\s?([0-9]{1,2})\s*[.):]?\s+(?=\D)")]
    private static partial Regex Leading();

    [GeneratedRegex(@"(?<=\D\s)[oO0]?([0-9]{1,2})\s+(?=[ก-๙A-Za-z(])")]
    private static partial Regex Embedded();

    // 'O1 - O9' names many items and is none.
    [GeneratedRegex(@"^\s*(?:ข้อ(?:ที่)?\s*)?\(?[oO0]\s?([0-9]{1,2})(?![0-9.]|\s*[-–,]\s*[oO0]?[0-9])\s*[.):]?\s*")]
    private static partial Regex Coded();

    // Past the first cell '05' may be a number of another kind: the letter, or a zero before both digits.
    [GeneratedRegex(@"^\s*(?:ข้อ(?:ที่)?\s*)?\(?(?:[oO]\s?|0(?=[0-9]{2}))([0-9]{1,2})(?![0-9.]|\s*[-–,]\s*[oO0]?[0-9])\s*[.):]?\s*")]
    private static partial Regex CodedWithin();
}
