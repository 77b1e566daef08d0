using ItaIngest.Model.Pages;
using ItaIngest.Reading.Scan;

namespace ItaIngest.Training.Calibration;

/// <summary>An image of a page of which it is known what stands on it.</summary>
/// <param name="Number">The page, counted over all documents; images of one page have one number.</param>
/// <param name="Name">Where it is from.</param>
/// <param name="Image">The image.</param>
/// <param name="Printed">What stands on the page, and where.</param>
public sealed record KnownPage(int Number, string Name, PageImage Image, Page Printed);
