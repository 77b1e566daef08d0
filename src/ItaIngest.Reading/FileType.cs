namespace ItaIngest.Reading;

/// <summary>What a file is by its content.</summary>
public enum FileType
{
    /// <summary>PDF.</summary>
    Pdf,

    /// <summary>A zip package, taken for DOCX; its reader tells other packages apart.</summary>
    Docx,

    /// <summary>PNG, JPEG or TIFF.</summary>
    Image,
}
