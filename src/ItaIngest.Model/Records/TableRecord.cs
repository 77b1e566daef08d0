using System.Text.Json.Serialization;
using ItaIngest.Model.Provenance;

namespace ItaIngest.Model.Records;

/// <summary>A table as printed, whether understood or not.</summary>
public sealed record TableRecord
{
    /// <summary>Identity within the document, such as 't1'.</summary>
    public required string Id { get; init; }

    /// <summary>Pages it stands on; empty for DOCX.</summary>
    public IReadOnlyList<int> Pages { get; init; } = [];

    /// <summary>What it is: one of the names of <see cref="TableKind"/> in lower case.</summary>
    public required TableKind Kind { get; init; }

    /// <summary>What each column was understood to hold, such as 'title', 'period', 'score'; 'other' where it was not. Absent: columns were not looked at.</summary>
    public IReadOnlyList<string>? Roles { get; init; }

    /// <summary>How each of <see cref="Roles"/> was found, in the same order.</summary>
    public IReadOnlyList<RoleEvidence>? RoleEvidence { get; init; }

    /// <summary>Header rows, spans repeated into each column.</summary>
    public IReadOnlyList<IReadOnlyList<string>> Header { get; init; } = [];

    /// <summary>Data rows; a spanned cell's text stands at its first position only.</summary>
    public IReadOnlyList<IReadOnlyList<string>> Rows { get; init; } = [];

    /// <summary>Where the cells of <see cref="Rows"/> stand, by row and column; null for a blank one. Absent in records of older programs.</summary>
    public IReadOnlyList<IReadOnlyList<CellSpot?>>? Spots { get; init; }

    /// <summary>
    /// The short cells with digits of <see cref="Rows"/> as values, by row and column, null for all others: what evidence about the
    /// table points at. Only while the document is at hand: <see cref="Spots"/> keeps where they stand.
    /// </summary>
    [JsonIgnore]
    public IReadOnlyList<IReadOnlyList<Sourced<string>?>>? Figures { get; init; }

    /// <summary>Where the cell in a row and column of <see cref="Rows"/> stands; null for a blank one, and where it is not known.</summary>
    public CellSpot? SpotAt(int row, int column) => Spots?.ElementAtOrDefault(row)?.ElementAtOrDefault(column);
}
