namespace ItaIngest.Reading.Scan;

/// <summary>Ink pixels beside each other on one row.</summary>
/// <param name="Y">Row.</param>
/// <param name="Start">First column.</param>
/// <param name="End">Column after the last.</param>
internal readonly record struct Run(int Y, int Start, int End);
