namespace ItaIngest.Storage.Exports;

/// <summary>One flat table of the CSV export.</summary>
/// <param name="Name">File name without ending.</param>
/// <param name="Header">Column names, as in the record where they have one there.</param>
/// <param name="Rows">The rows that one record gives.</param>
sealed record CsvTable(string Name, IReadOnlyList<string> Header, Func<Review.ReviewedRecord, IEnumerable<object?[]>> Rows);
