namespace ItaIngest.Model.Text;

/// <summary>A character on its way to canonical form, with the index in the raw text that it came from.</summary>
readonly record struct TextPiece(char Char, int Raw);
