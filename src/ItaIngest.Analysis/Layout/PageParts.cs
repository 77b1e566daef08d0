using ItaIngest.Analysis.Tables;
using ItaIngest.Model.Blocks;
using ItaIngest.Model.Pages;

namespace ItaIngest.Analysis.Layout;

/// <summary>A page taken apart: its tables, and the lines of everything else.</summary>
/// <param name="Page">The page.</param>
/// <param name="Tables">Its tables.</param>
/// <param name="Lines">The lines outside tables in reading order: top to bottom, column by column.</param>
/// <param name="Columns">The columns of text; lines in none of them run over the whole page.</param>
/// <param name="Begun">The columns of a table without upright rulings with which the page begins; null for none.</param>
/// <param name="Unfinished">The columns of a table without upright rulings with which the page ends; null for none.</param>
sealed record PageParts(Page Page, IReadOnlyList<Table> Tables, IReadOnlyList<Line> Lines, IReadOnlyList<TextColumn> Columns, UnruledColumns? Begun, UnruledColumns? Unfinished);
