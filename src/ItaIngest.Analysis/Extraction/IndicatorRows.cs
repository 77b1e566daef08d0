using System.Text.RegularExpressions;
using ItaIngest.Model.Provenance;

namespace ItaIngest.Analysis.Extraction;

/// <summary>Finds the rows of a table that name indicators and gives them their canonical numbers.</summary>
static partial class IndicatorRows
{
    /// <summary>The rows in order, numbered.</summary>
    public static IReadOnlyList<IndicatorRow> Find(TableReading table)
    {
        var view = table.View;
        var nameColumn = NameColumn(table);
        if (nameColumn < 0)
        {
            return [];
        }

        var numbers = Numbers(table, nameColumn);
        var rows = new List<IndicatorRow>();
        foreach (var r in view.DataRows)
        {
            var text = view.Own(r, nameColumn);
            if (!text.IsBlank && text.Text.Length < 90 && !TotalRow().IsMatch(text.Text) && Read(text, r, table, numbers) is { } row)
            {
                rows.Add(row);
            }
        }

        return IndicatorAssigner.Assign(rows);
    }

    /// <summary>Whether a row's text is a total ('รวม', 'คะแนนเฉลี่ย', 'ภาพรวม').</summary>
    public static bool IsTotal(string text) => TotalRow().IsMatch(text);

    static int NameColumn(TableReading table)
    {
        var view = table.View;
        var best = Enumerable.Range(0, view.ColumnCount)
            .Select(c => (Column: c, Count: view.DataRows.Count(r => view.Own(r, c).Indicator.Similarity >= IndicatorNames.Least)))
            .OrderByDescending(c => c.Count).ThenBy(c => c.Column).FirstOrDefault();
        return best.Count > 0 ? best.Column : -1;
    }

    static IndicatorRow? Read(SourceText text, int row, TableReading table, (Column? Number, Column? Rank) numbers)
    {
        var lead = LeadingNumber().Match(text.Arabic);
        var start = lead.Success ? lead.Length : 0;
        var name = text.SpanOrNone(start, text.Text.Length - start);
        if (name is null)
        {
            return null;
        }

        var printed = lead.Success && lead.Groups[1].Success
            ? text.Value<int?>(int.Parse(lead.Groups[1].Value, System.Globalization.CultureInfo.InvariantCulture), lead.Groups[1].Index, lead.Groups[1].Length)
            : Whole(table, row, numbers.Number);
        return printed is null && !lead.Success && text.Indicator.Similarity < IndicatorNames.Least
            ? null
            : new IndicatorRow(row, name, printed, Whole(table, row, numbers.Rank));
    }

    static Sourced<int?>? Whole(TableReading table, int row, Column? column) =>
        column is null ? null : NumberReader.Whole(table.View.At(row, column.Index));

    // 'อันดับ' is a rank; 'ตัวชี้วัดที่' is the indicator's number; a plain 'ที่' is the number only where it agrees with most names.
    static (Column? Number, Column? Rank) Numbers(TableReading table, int nameColumn)
    {
        var rank = table.Of(ColumnRole.Rank);
        if (table.Of(ColumnRole.IndicatorNumber) is { } certain)
        {
            return (certain, rank);
        }

        var plain = table.Of(ColumnRole.Number) is { } number && number.Index != nameColumn ? number : null;
        if (plain is null)
        {
            return (null, rank);
        }

        var rows = table.View.DataRows.ToList();
        var agreeing = rows.Count(r => NumberReader.Whole(table.View.At(r, plain.Index))?.Value is { } no
            && table.View.Own(r, nameColumn).Indicator is { Similarity: >= 0.9 } best && best.No == no);
        return (agreeing * 2 > rows.Count ? plain : null, rank);
    }

    [GeneratedRegex(@"^\s*(?:ตัวชี้?วัด\s*(?:ที่?)?\s*)?([0-9]{1,2})\s*[.):]?\s*(?=[^0-9.\s])|^\s*ตัวชี้?วัด\s*(?:ที่?|ด้าน)?\s*[:：]?\s*(?=\D)")]
    private static partial Regex LeadingNumber();

    [GeneratedRegex(@"^\s*(คะแนน|ผล|ผลคะแนน)?\s*(รวม|เฉลี่ย|ภาพรวม|รวมทั้งสิ้น|รวมทั้งหมด|รวมเฉลี่ย)")]
    private static partial Regex TotalRow();
}
