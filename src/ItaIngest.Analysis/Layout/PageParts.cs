using ItaIngest.Model.Blocks;
using ItaIngest.Model.Pages;

namespace ItaIngest.Analysis.Layout;

/// <summary>A page taken apart: its tables, and the lines of everything else.</summary>
/// <param name="Page">The page.</param>
/// <param name="Tables">Its tables.</param>
/// <param name="Lines">The lines outside tables, top to bottom.</param>
sealed record PageParts(Page Page, IReadOnlyList<Table> Tables, IReadOnlyList<Line> Lines);
