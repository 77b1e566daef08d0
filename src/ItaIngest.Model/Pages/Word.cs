using ItaIngest.Model.Geometry;

namespace ItaIngest.Model.Pages;

/// <summary>
/// A run of characters that stand together on one line. Thai prints no spaces between words, so this may be a whole phrase;
/// readers split it where letters and digits meet, so that a number inside a sentence has its own box.
/// </summary>
/// <param name="Text">The characters as read, marks already attached to their consonants; not yet canonical.</param>
/// <param name="Box">Where it stands, points from the top left of the displayed page.</param>
/// <param name="Confidence">0..1; 1 for text layers that are believed.</param>
/// <param name="Origin">Text layer or OCR.</param>
/// <param name="SpaceBefore">Whether a space (or a gap that reads as one) separates it from the word before it on its line.</param>
public sealed record Word(string Text, Box Box, double Confidence, TextOrigin Origin, bool SpaceBefore = true);
