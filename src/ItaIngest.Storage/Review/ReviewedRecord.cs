using ItaIngest.Model.Results;

namespace ItaIngest.Storage.Review;

/// <summary>A record with auditors' decisions laid over it. The record itself is what the program read.</summary>
/// <param name="Record">As read.</param>
/// <param name="Fields">The values that were decided about, in the order of the record.</param>
/// <param name="Warnings">All its warnings, open ones too, in their order.</param>
/// <param name="Conflicts">Decisions that do not fit this reading of the document; none is lost.</param>
public sealed record ReviewedRecord(
    IngestResult Record, IReadOnlyList<ReviewedField> Fields, IReadOnlyList<ReviewedWarning> Warnings, IReadOnlyList<ReviewConflict> Conflicts)
{
    /// <summary>The decision that holds for a value, or null.</summary>
    public ReviewedField? At(string field) => Fields.FirstOrDefault(f => f.Field == field);
}
