using ItaIngest.Model.Blocks;
using ItaIngest.Model.Geometry;
using ItaIngest.Model.Pages;

namespace ItaIngest.Analysis.Layout;

/// <summary>A page taken apart: its tables, and the lines of everything else.</summary>
/// <param name="Page">The page.</param>
/// <param name="Tables">Its tables.</param>
/// <param name="Lines">The lines outside tables in reading order: top to bottom, column by column.</param>
/// <param name="Columns">For lines that stand in a column of text its extent; other lines have the page's.</param>
sealed record PageParts(Page Page, IReadOnlyList<Table> Tables, IReadOnlyList<Line> Lines, IReadOnlyDictionary<Line, Box> Columns);
