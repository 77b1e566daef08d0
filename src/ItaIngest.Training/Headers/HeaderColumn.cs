namespace ItaIngest.Training.Headers;

/// <summary>A column of a training table.</summary>
/// <param name="Header">Its heading, one text a storey, top to bottom.</param>
/// <param name="Role">What it holds: a name of the roles in camel case.</param>
/// <param name="Cells">What stands under it, a text a row; empty for a blank cell.</param>
sealed record HeaderColumn(IReadOnlyList<string> Header, string Role, IReadOnlyList<string> Cells);
