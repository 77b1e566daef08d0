namespace ItaIngest.Model.Review;

/// <summary>A value of one record.</summary>
/// <param name="Field">JSON Pointer into that record.</param>
/// <param name="Spot">What it is and where it is printed.</param>
public sealed record RecordField(string Field, FieldSpot Spot);
