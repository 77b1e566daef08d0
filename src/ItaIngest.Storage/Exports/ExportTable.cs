using ItaIngest.Storage.Review;

namespace ItaIngest.Storage.Exports;

/// <summary>One flat table of the exports: a CSV file, a sheet.</summary>
/// <param name="Name">Name of the file or sheet.</param>
/// <param name="About">What one row is.</param>
/// <param name="Columns">Its columns.</param>
/// <param name="Rows">The rows that one record gives, a cell for each column. Cells are null, string, int, long, bool, double, <see cref="PrintedNumber"/>, DateOnly, DateTimeOffset or an enumeration.</param>
public sealed record ExportTable(string Name, string About, IReadOnlyList<ExportColumn> Columns, Func<ReviewedRecord, IEnumerable<object?[]>> Rows);
