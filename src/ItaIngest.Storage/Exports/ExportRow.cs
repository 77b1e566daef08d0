using ItaIngest.Storage.Review;

namespace ItaIngest.Storage.Exports;

/// <summary>One row before its cells.</summary>
/// <param name="Reviewed">The record that it comes from.</param>
/// <param name="Field">JSON Pointer of <paramref name="Item"/> in the record.</param>
/// <param name="Item">What the row is about.</param>
/// <param name="Agency">The agency that it is about; null: the document's own.</param>
/// <param name="Year">Fiscal year of the assessment that it belongs to.</param>
readonly record struct ExportRow<T>(ReviewedRecord Reviewed, string Field, T Item, string? Agency = null, int? Year = null)
{
    /// <summary>What auditors decided about a value below this row; null: nothing.</summary>
    public string? Decided(string name) => Reviewed.Fields.Count == 0 ? null : Reviewed.At($"{Field}/{name}")?.Reviewed;
}
