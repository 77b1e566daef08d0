using ItaIngest.Model.Provenance;

namespace ItaIngest.Analysis.Extraction;

/// <summary>A row of a table that names an indicator.</summary>
/// <param name="Row">Row of the table.</param>
/// <param name="Name">The printed name.</param>
/// <param name="PrintedNo">The indicator number printed beside it; null when the table's numbers are ranks, or none are printed.</param>
/// <param name="Rank">The printed rank.</param>
sealed record IndicatorRow(int Row, Sourced<string> Name, Sourced<int?>? PrintedNo, Sourced<int?>? Rank)
{
    /// <summary>Canonical number, once assigned.</summary>
    public int No { get; init; }
}
