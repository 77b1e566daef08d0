namespace ItaIngest.Model.Results;

/// <summary>The file that a record was made from.</summary>
/// <param name="Name">Name or path below the given folder, '/' separated.</param>
/// <param name="Sha256">Lower-case hexadecimal hash of the bytes.</param>
/// <param name="MediaType">Type by content.</param>
/// <param name="Bytes">Size.</param>
/// <param name="Pages">Number of pages; 0 for DOCX, whose pages exist only on paper, and for rejected files.</param>
public sealed record SourceInfo(string Name, string Sha256, string MediaType, long Bytes, int Pages);
