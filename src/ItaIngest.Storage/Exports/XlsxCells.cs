using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Spreadsheet;
using ItaIngest.Model.Values;

namespace ItaIngest.Storage.Exports;

/// <summary>Writes cells by the type of what they hold. Texts are inline strings: never a formula, whatever they begin with.</summary>
sealed class XlsxCells(ExportTable table)
{
    // What a cell of Excel holds at most; a longer text is cut and says so.
    const int MaxLetters = 32_767;
    const string Cut = "… [ตัดแล้ว: ข้อความเต็มอยู่ใน JSON / cut: the whole text is in the JSON export]";

    // A row of long texts is as high as they need, but no higher than this many lines; points of one line; letters on one in a wide column.
    const int MostLines = 12;
    const int LineHeight = 14;
    const int LettersOfLine = 44;

    readonly string[] letters = [.. table.Columns.Select((_, i) => Letters(i))];

    /// <summary>The letters of a column, from 0: A, Z, AA.</summary>
    public static string Letters(int column) => column < 26 ? ((char)('A' + column)).ToString() : Letters((column / 26) - 1) + (char)('A' + (column % 26));

    /// <summary>How wide a column is shown, in letters.</summary>
    public static Column Width(ExportColumn column, uint number) => new()
    {
        Min = number, Max = number, CustomWidth = true,
        Width = column.Type switch
        {
            ColumnType.LongText => 48,
            ColumnType.Time => 20,
            ColumnType.Text when column.Name is "document" or "agency" or "name" or "field" => 32,
            ColumnType.Text => Math.Max(14, column.Name.Length + 4),
            _ => Math.Max(11, column.Name.Length + 4),
        },
    };

    /// <summary>The first row: names of columns.</summary>
    public void WriteHead(OpenXmlWriter writer)
    {
        Start(writer, 1);
        for (var i = 0; i < letters.Length; i++)
        {
            Text(writer, $"{letters[i]}1", table.Columns[i].Name, XlsxStyle.Head);
        }

        writer.WriteEndElement();
    }

    /// <summary>A row of data; empty cells are left out.</summary>
    public void WriteRow(OpenXmlWriter writer, int row, object?[] cells)
    {
        Start(writer, row, Lines(cells));
        var number = row.ToString(CultureInfo.InvariantCulture);
        for (var i = 0; i < cells.Length; i++)
        {
            if (cells[i] is { } cell)
            {
                Write(writer, letters[i] + number, cell, table.Columns[i].Type == ColumnType.LongText);
            }
        }

        writer.WriteEndElement();
    }

    static void Start(OpenXmlWriter writer, int row, int lines = 1)
    {
        var at = new OpenXmlAttribute("r", "", row.ToString(CultureInfo.InvariantCulture));
        writer.WriteStartElement(new Row(), lines == 1
            ? [at]
            : [at, new OpenXmlAttribute("ht", "", (lines * LineHeight).ToString(CultureInfo.InvariantCulture)), new OpenXmlAttribute("customHeight", "", "1")]);
    }

    // Not every program works out the height of a row by itself.
    int Lines(object?[] cells)
    {
        var most = 1;
        for (var i = 0; i < cells.Length; i++)
        {
            if (cells[i] is string text && table.Columns[i].Type == ColumnType.LongText)
            {
                most = Math.Max(most, text.Split('\n').Sum(line => 1 + (line.Count(c => !IsMark(c)) / LettersOfLine)));
            }
        }

        return Math.Min(most, MostLines);
    }

    // Vowels and tones over and under a letter take no room.
    static bool IsMark(char c) => CharUnicodeInfo.GetUnicodeCategory(c) == UnicodeCategory.NonSpacingMark;

    static void Write(OpenXmlWriter writer, string at, object cell, bool isLong)
    {
        switch (cell)
        {
            case PrintedNumber number:
                Number(writer, at, PlainDecimal.Of(number.Value).ToString(CultureInfo.InvariantCulture), XlsxStyle.OfDecimals(number.Decimals));
                break;
            case int or long:
                Number(writer, at, ((IFormattable)cell).ToString(null, CultureInfo.InvariantCulture), XlsxStyle.OfDecimals(0));
                break;
            case double share:
                Number(writer, at, share.ToString("0.####", CultureInfo.InvariantCulture), XlsxStyle.OfDecimals(2));
                break;
            case DateOnly day:
                Number(writer, at, day.ToDateTime(TimeOnly.MinValue).ToOADate().ToString(CultureInfo.InvariantCulture), XlsxStyle.Day);
                break;
            case DateTimeOffset moment:
                Number(writer, at, moment.UtcDateTime.ToOADate().ToString(CultureInfo.InvariantCulture), XlsxStyle.Moment);
                break;
            case Enum value:
                Text(writer, at, ExportText.Of(value), XlsxStyle.Text);
                break;
            default:
                var text = cell.ToString()!;
                Text(writer, at, text, XlsxStyle.OfText(isLong, ExportText.LooksLikeFormula(text)));
                break;
        }
    }

    static void Number(OpenXmlWriter writer, string at, string value, uint style)
    {
        writer.WriteStartElement(new Cell(), [new OpenXmlAttribute("r", "", at), new OpenXmlAttribute("s", "", style.ToString(CultureInfo.InvariantCulture))]);
        writer.WriteElement(new CellValue(value));
        writer.WriteEndElement();
    }

    static void Text(OpenXmlWriter writer, string at, string text, uint style)
    {
        if (text.Length == 0)
        {
            return;
        }

        writer.WriteStartElement(
            new Cell(),
            [new OpenXmlAttribute("r", "", at), new OpenXmlAttribute("s", "", style.ToString(CultureInfo.InvariantCulture)), new OpenXmlAttribute("t", "", "inlineStr")]);
        writer.WriteElement(new InlineString(new Text(XlsxText.Escaped(text.Length > MaxLetters ? text[..(MaxLetters - Cut.Length)] + Cut : text)) { Space = SpaceProcessingModeValues.Preserve }));
        writer.WriteEndElement();
    }
}
