using ItaIngest.Model.Blocks;
using ItaIngest.Model.Provenance;
using ItaIngest.Model.Records;

namespace ItaIngest.Analysis.Extraction;

/// <summary>
/// Gathers the rows of the tables of measures. A row without a number and title, or with '(ต่อ)', goes on with the measure above,
/// on the same page or the next; a wide cell alone in its row is a group heading.
/// </summary>
sealed class MeasureReader
{
    readonly List<MeasureDraft> drafts = [];
    Sourced<string>? group;
    bool isAfterHeading;

    /// <summary>The measures of all tables in order.</summary>
    public static IReadOnlyList<MeasureDraft> Read(IEnumerable<TableReading> tables)
    {
        var reader = new MeasureReader();
        foreach (var table in tables.Where(t => t.Kind == TableKind.Measures))
        {
            reader.Take(table);
        }

        return reader.drafts;
    }

    void Take(TableReading table)
    {
        foreach (var row in table.View.DataRows)
        {
            if (table.View.SectionCell(row) is { } section)
            {
                group = table.View.TextOf(section).Whole();
                isAfterHeading = true;
            }
            else if (table.View.CellsOf(row).Any(c => !table.View.TextOf(c).IsBlank))
            {
                TakeRow(table, row);
                isAfterHeading = false;
            }
        }
    }

    void TakeRow(TableReading table, int row)
    {
        var titleColumn = TitleColumn(table);
        var titleText = titleColumn is null ? SourceText.Of([]) : table.View.Own(row, titleColumn.Index);
        var title = MeasureTitle.Read(titleText);
        var no = OwnNumber(table, row);
        group = IndicatorBeside(table, row, titleColumn) ?? group;
        var isNew = drafts.Count == 0 || isAfterHeading || IsNew(table, row, title, no);
        if (isNew)
        {
            group = title.Group ?? group;
            drafts.Add(new MeasureDraft { No = no, Group = group });
        }

        foreach (var column in table.Columns)
        {
            var cell = table.View.CellAt(row, column.Index);
            var begins = cell is not null && cell.Row == row && cell.Column == column.Index;
            if (begins && (column != titleColumn || isNew || !title.IsContinued))
            {
                drafts[^1].Add(column == titleColumn ? ColumnRole.Title : column.Role, cell!.Lines);
            }
        }
    }

    bool IsNew(TableReading table, int row, MeasureTitle title, Sourced<int?>? no)
    {
        var isSpanned = TitleColumn(table) is { } column && table.View.CellAt(row, column.Index) is { } cell && cell.Row < row;
        if (isSpanned || title.IsContinued)
        {
            return false;
        }

        if (no is not null || title.No is not null || title.Group is not null)
        {
            return true;
        }

        // Where the measures are numbered, a row without a number goes on with the last; else a title begins a new one.
        var areNumbered = drafts[^1].No is not null || MeasureTitle.Read(drafts[^1].TextOf(ColumnRole.Title)).No is not null;
        return title.Title is not null && (!areNumbered || IsFull(table, row));
    }

    // A row with its own period and responsible unit is a measure even if its number was forgotten.
    static bool IsFull(TableReading table, int row)
    {
        bool Has(ColumnRole role) => table.Of(role) is { } c && !table.View.Own(row, c.Index).IsBlank;
        return Has(ColumnRole.Period) && Has(ColumnRole.Responsible);
    }

    static Column? TitleColumn(TableReading table) => table.Of(ColumnRole.Title) ?? table.Of(ColumnRole.Indicator) ?? table.Of(ColumnRole.Other);

    // A column 'ตัวชี้วัด' beside the measures heads the rows that its cell spans, where it names one of the ten; it may as well hold
    // how success is measured ('ร้อยละ ๘๐ ของ...').
    static Sourced<string>? IndicatorBeside(TableReading table, int row, Column? titleColumn) =>
        table.Of(ColumnRole.Indicator) is { } column && column.Index != titleColumn?.Index
        && table.View.At(row, column.Index) is { IsBlank: false } named && IndicatorReference.In(named.Text) is not null ? named.Whole() : null;

    static Sourced<int?>? OwnNumber(TableReading table, int row) =>
        table.Of(ColumnRole.Number) is { } column ? NumberReader.Whole(table.View.Own(row, column.Index)) : null;
}
