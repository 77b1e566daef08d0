namespace ItaIngest.Reading.Pictures;

/// <summary>How large a page is as displayed.</summary>
/// <param name="Width">Points.</param>
/// <param name="Height">Points.</param>
public readonly record struct PageSize(double Width, double Height);
