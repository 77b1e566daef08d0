using ItaIngest.Model.Provenance;
using ItaIngest.Storage.Review;

namespace ItaIngest.Storage.Exports;

/// <summary>
/// Describes a table column by column. Every row begins with its document and agency, and ends with where it stands: pointer into the
/// record, page and box.
/// </summary>
/// <param name="name">The table's name.</param>
/// <param name="about">What one row is.</param>
/// <param name="path">Path of the row's item in the JSON Schema; columns are below it.</param>
/// <param name="rows">The items that a record gives.</param>
sealed class TableOf<T>(string name, string about, string path, Func<ReviewedRecord, IEnumerable<ExportRow<T>>> rows)
{
    readonly List<(ExportColumn Column, Func<ExportRow<T>, object?> Cell)> columns =
    [
        (new("document", ColumnType.Text, "", "source.name", ""), row => row.Reviewed.Record.Source.Name),
        (new("sha256", ColumnType.Text, "hexadecimal", "source.sha256", ""), row => row.Reviewed.Record.Source.Sha256),
        (new("agency", ColumnType.Text, "", "content.agency.name", "The agency that the row is about: the assessment's own where a document gives results of several, else the document's."),
            row => row.Agency ?? row.Reviewed.Record.Content?.Agency?.Name.Value),
    ];

    /// <summary>A column that is not read from a spot of the page.</summary>
    /// <param name="column">Its name.</param>
    /// <param name="type">What it holds.</param>
    /// <param name="cell">Its value.</param>
    /// <param name="unit">Its unit.</param>
    /// <param name="from">Field of the schema; null: of the same name below the item; empty: none.</param>
    /// <param name="meaning">What it tells, where the schema does not.</param>
    public TableOf<T> Plain(string column, ColumnType type, Func<ExportRow<T>, object?> cell, string unit = "", string? from = null, string meaning = "")
    {
        columns.Add((new ExportColumn(column, type, unit, from ?? $"{path}.{column}", meaning), cell));
        return this;
    }

    /// <summary>The fiscal year of the assessment that the item belongs to.</summary>
    public TableOf<T> Year() => Plain("fiscalYear", ColumnType.Integer, row => row.Year, "Buddhist era", "content.assessments[].fiscalYear");

    /// <summary>A number: as read, as printed, as reviewed.</summary>
    public TableOf<T> Number(string column, string unit, Func<T, Sourced<decimal?>?> value) => Read(column, ColumnType.Number, unit, row => PrintedNumber.Of(value(row.Item)))
        .Printed(column, row => value(row.Item)?.Raw).Reviewed(column, ColumnType.Number, unit);

    /// <summary>A whole number: as read, as printed, as reviewed.</summary>
    public TableOf<T> Whole(string column, string unit, Func<T, Sourced<int?>?> value) => Read(column, ColumnType.Integer, unit, row => value(row.Item)?.Value)
        .Printed(column, row => value(row.Item)?.Raw).Reviewed(column, ColumnType.Integer, unit);

    /// <summary>A text: as read and as reviewed. What is printed differs from what is read only in form; the JSON export has it.</summary>
    public TableOf<T> Text(string column, Func<T, Sourced<string>?> value, ColumnType type = ColumnType.Text, string? from = null) =>
        Plain(column, type, row => value(row.Item)?.Value, from: from).Reviewed(column, type, "", from);

    /// <summary>Where the row stands; the last columns.</summary>
    public ExportTable EndsAt(Func<T, ExportSpot?> spot)
    {
        Plain("field", ColumnType.Text, row => row.Field, "JSON Pointer", "", "The item in the document's record.");
        Plain("page", ColumnType.Integer, row => spot(row.Item)?.Page, "", "", "Page from 1 of the row's main value; empty for DOCX.");
        Plain("box", ColumnType.Text, row => spot(row.Item)?.BoxText, "points", "", "Left, top, right, bottom of that value from the top left of the page.");
        Plain("path", ColumnType.Text, row => spot(row.Item)?.Path, "", "", "Its place in a DOCX body.");
        Plain("confidence", ColumnType.Number, row => spot(row.Item)?.Confidence, "0..1", "", "How sure the reader was of it.");
        Plain("origin", ColumnType.Text, row => spot(row.Item)?.Origin, "", "", "docx, textLayer or ocr.");
        return End();
    }

    /// <summary>The table as it is.</summary>
    public ExportTable End() =>
        new(name, about, [.. columns.Select(column => column.Column)], record => rows(record).Select(row => columns.Select(column => column.Cell(row)).ToArray()));

    TableOf<T> Read(string column, ColumnType type, string unit, Func<ExportRow<T>, object?> cell) => Plain(column, type, cell, unit);

    TableOf<T> Printed(string column, Func<ExportRow<T>, object?> cell) =>
        Plain(column + "Printed", ColumnType.Text, cell, "", $"{path}.{column}.raw", "As printed; filled while the value is empty: printed, and could not be read.");

    TableOf<T> Reviewed(string column, ColumnType type, string unit, string? from = null) => Plain(
        column + "Reviewed", type, row => type is ColumnType.Number or ColumnType.Integer ? PrintedNumber.Of(row.Decided(column)) : row.Decided(column),
        unit, (from ?? $"{path}.{column}") + ".reviewed", "The value that holds after an auditor decided; empty: nobody did.");
}
