using ItaIngest.Model.Blocks;
using ItaIngest.Model.Text;

namespace ItaIngest.Analysis.Tables;

/// <summary>How many of a table's first rows are its header, told by their content: short words without numbers, over rows that have them.</summary>
static class HeaderRows
{
    /// <summary>No column head of the reports is as long as this, in characters.</summary>
    const int LongestHead = 90;

    /// <summary>A head of one line over a column of words is no longer than this, in characters.</summary>
    public const int ShortHead = 40;

    /// <summary>Shorter words ('ที่', 'ปี') are heads alone, and begin many others.</summary>
    const int ShortestHeadWord = 4;

    /// <summary>So many characters may follow such a word in a head: 'ปี ๒๕๖๗', 'ข้อที่', 'รวมคะแนน'.</summary>
    const int ShortRest = 10;

    /// <summary>A header of more storeys than this was never seen; a stack of label rows is data.</summary>
    const int MostStoreys = 4;

    /// <summary>What column heads of Thai reports are made of; a first row without any of them may still be a header by its form.</summary>
    static readonly string[] HeadWords =
    [
        "ลำดับ", "ที่", "รายการ", "รายละเอียด", "ตัวชี้วัด", "คะแนน", "มาตรการ", "กิจกรรม", "โครงการ", "วิธี", "ขั้นตอน", "ระยะเวลา",
        "ผู้รับผิดชอบ", "รับผิดชอบ", "ผลลัพธ์", "ผลการ", "ผลผลิต", "หมายเหตุ", "จำนวน", "หน่วย", "งบประมาณ", "ประเด็น", "เป้าหมาย", "ร้อยละ",
        "ระดับ", "ปี", "ชื่อ", "ตำแหน่ง", "เครื่องมือ", "น้ำหนัก", "รวม", "สถานที่", "แนวทาง", "การกำกับ", "ติดตาม", "ข้อ", "อันดับ", "แบบ",
        "หัวข้อ", "ห้วงเวลา", "ช่วงเวลา", "กำหนดการ", "ส่วนราชการ", "เปรียบเทียบ", "เปลี่ยนแปลง", "ผลต่าง", "ผลที่", "ผลสัมฤทธิ์", "ความก้าวหน้า", "ข้อเสนอแนะ",
        "องค์ประกอบ", "เกณฑ์", "วัตถุประสงค์", "การดำเนิน", "สิ่งที่",
    ];

    /// <summary>The table with its <see cref="Table.HeaderRowCount"/>; a count that the document itself marks stays.</summary>
    public static Table Marked(Table table) => table.HeaderRowCount > 0 ? table : table with { HeaderRowCount = Count(table) };

    /// <summary>
    /// Whether these texts of one line are column heads by their words alone, where nothing else says that there is a table: short, no
    /// value among them, and most begin with what heads begin with.
    /// </summary>
    public static bool AreHeads(IReadOnlyList<string> texts)
    {
        var filled = texts.Where(t => t.Length > 0).ToList();
        return filled.Count > 1 && !filled.Exists(t => t.Length > ShortHead || IsValue(t)) && filled.Count(BeginsAsHead) * 2 > filled.Count;
    }

    static bool BeginsAsHead(string text) => HeadWords.Any(w => text == w || (w.Length > ShortestHeadWord && text.StartsWith(w, StringComparison.Ordinal)));

    static int Count(Table table)
    {
        var rows = Enumerable.Range(0, table.RowCount).Select(r => table.Cells.Where(c => c.Row == r).ToList()).ToList();
        var titles = rows.TakeWhile(r => IsTitle(r, table.ColumnCount)).Count();
        if (titles >= Math.Min(table.RowCount, MostStoreys) || !(IsHeader(rows[titles], table) || (titles == 0 && rows.Count > 2 && IsCompletedBy(rows[0], rows[1]))))
        {
            return 0;
        }

        var count = titles + 1;
        while (count < Math.Min(table.RowCount - 1, MostStoreys) && IsNextStorey(rows, count))
        {
            count++;
        }

        return count < table.RowCount ? count : 0;
    }

    /// <summary>A title over all columns, above the column heads.</summary>
    static bool IsTitle(List<Cell> row, int columns) => columns > 1 && row.Count == 1 && row[0].ColumnSpan == columns && row[0].Lines.Count > 0;

    static bool IsHeader(List<Cell> row, Table table)
    {
        var texts = row.Select(TextOf).ToList();
        var filled = texts.Where(t => t.Length > 0).ToList();
        if (filled.Count < 2 || texts.Exists(t => t.Length > LongestHead || IsValue(t) || (ThaiText.IsPoint(t) && !IsColumnNumber(t))))
        {
            return false;
        }

        var known = filled.Count(IsKnown);
        var isFull = filled.Count >= texts.Count - 1;
        return (known * 2 >= filled.Count && filled.Count * 2 > texts.Count) || (isFull && HasValuesBelow(row, table));
    }

    // A short word ('ที่', 'ปี', 'ข้อ') stands inside of many sentences: as a head it begins one that is short as well.
    static bool IsKnown(string text) => HeadWords.Any(w => w.Length >= ShortestHeadWord
        ? text.Contains(w, StringComparison.Ordinal)
        : text.StartsWith(w, StringComparison.Ordinal) && text.Length <= w.Length + ShortRest);


    /// <summary>Whether a column under these heads holds mostly numbers or opens points: then the row that has none is their header.</summary>
    static bool HasValuesBelow(List<Cell> row, Table table)
    {
        var below = row.Max(c => c.Row + c.RowSpan);
        return Enumerable.Range(0, table.ColumnCount).Any(column =>
        {
            var cells = table.Cells.Where(c => c.Column == column && c.Row >= below && c.Lines.Count > 0).ToList();
            return cells.Count > 0 && cells.Count(c => (FigureText.Is(TextOf(c)) && !IsYear(TextOf(c))) || ThaiText.IsPoint(TextOf(c))) * 2 > cells.Count;
        });
    }

    /// <summary>The next row belongs to the header when a head above reaches down into it, or one above spans columns that it names.</summary>
    static bool IsNextStorey(List<List<Cell>> rows, int row)
    {
        var above = rows.Take(row).SelectMany(r => r).ToList();
        var isReached = above.Exists(c => c.Row + c.RowSpan > row);
        var here = rows[row];
        var isNamed = rows[row - 1].Exists(c => c.ColumnSpan > 1
            && here.Count(h => h.Column >= c.Column && h.Column < c.Column + c.ColumnSpan && TextOf(h).Length > 0) > 1);
        var isCompleted = row == 1 && IsCompletedBy(rows[0], here);
        var isColumnNumbers = here.Count > 2 && here.All(h => IsColumnNumber(TextOf(h)));
        return isColumnNumbers || isCompleted
            || ((isReached || isNamed) && here.Exists(h => h.Lines.Count > 0) && !here.Exists(h => TextOf(h).Length > LongestHead || IsValue(TextOf(h))));
    }

    /// <summary>
    /// A head of two lines without spans: the first is blank over columns that the second names ('' and 'คะแนนปี' over 'ตัวชี้วัด' and '๒๕๖๖').
    /// </summary>
    static bool IsCompletedBy(List<Cell> first, List<Cell> second) =>
        first.Exists(c => c.Lines.Count == 0) && first.Exists(c => c.Lines.Count > 0) && !first.Exists(c => IsValue(TextOf(c)))
        && first.All(c => c.Lines.Count > 0 || second.Exists(h => h.Column == c.Column && h.Lines.Count > 0))
        && AreHeads([.. second.Select(TextOf).Where(t => !IsYear(t))]);

    static bool IsColumnNumber(string text) => text.Length is 3 or 4 && text[0] == '(' && text[^1] == ')' && text[1..^1].All(ThaiNumber.IsDigit);

    /// <summary>A number that is no year: '๒๕๖๗' over a column is its head.</summary>
    static bool IsValue(string text) => ThaiNumber.Parse(text).IsValid && !IsYear(text);

    static bool IsYear(string text) =>
        ThaiNumber.Parse(text) is { IsValid: true, Value: >= 2400 and <= 2700 } && ThaiNumber.PrintedDecimals(text) == 0;

    static string TextOf(Cell cell) => string.Join(' ', cell.Lines.Select(l => l.Text)).Trim();
}
