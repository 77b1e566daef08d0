namespace ItaIngest.Reading.Pictures;

/// <summary>A page to be painted, or the sizes of all pages.</summary>
/// <param name="Page">Page from 1; 0 asks for the sizes.</param>
/// <param name="Width">Pixels across.</param>
readonly record struct PictureWish(int Page, int Width);
