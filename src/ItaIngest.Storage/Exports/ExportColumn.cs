namespace ItaIngest.Storage.Exports;

/// <summary>A column of an export.</summary>
/// <param name="Name">Its name, in camelCase as in the record.</param>
/// <param name="Type">What its cells hold.</param>
/// <param name="Unit">Unit or form of its values; empty: none.</param>
/// <param name="From">The field of the record that it shows, as a path of the JSON Schema (<c>content.measures[].title</c>); empty: none.</param>
/// <param name="Meaning">What it tells, where that is more than the field's own description; empty: the same.</param>
public sealed record ExportColumn(string Name, ColumnType Type, string Unit, string From, string Meaning);
