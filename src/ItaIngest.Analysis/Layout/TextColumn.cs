using ItaIngest.Model.Geometry;

namespace ItaIngest.Analysis.Layout;

/// <summary>A column of text on a page.</summary>
/// <param name="Extent">Its rectangle, tables that stand in it included.</param>
/// <param name="From">Its first line among the page's lines in reading order.</param>
/// <param name="To">The line behind its last; equal to <paramref name="From"/> where only tables stand in it.</param>
sealed record TextColumn(Box Extent, int From, int To)
{
    /// <summary>Whether a line of this number stands in the column.</summary>
    public bool Has(int line) => line >= From && line < To;
}
