using ItaIngest.Model.Pages;

namespace ItaIngest.Reading.Pdf;

/// <summary>A page as the PDF itself has it, and what is known about its text layer.</summary>
/// <param name="Page">The page.</param>
/// <param name="Repairs">What was put right.</param>
/// <param name="Quality">Whether the text layer can be used.</param>
/// <param name="IsSimplified">Whether it paints more lines and areas than were looked at.</param>
public sealed record PdfPage(Page Page, TextRepairs Repairs, TextLayerQuality Quality, bool IsSimplified = false);
