namespace ItaIngest.Training.Ocr.Damage;

/// <summary>What a line image has gone through.</summary>
public enum ScanKind
{
    /// <summary>Rendered at 300 dpi and left alone.</summary>
    Clean300,

    /// <summary>200 dpi, turned by up to 0.6 degrees (what is left after straightening), noise, grey paper, JPEG.</summary>
    Scan200,

    /// <summary>150 dpi, the same and worse.</summary>
    Poor150,

    /// <summary>Group 3 fax, fine: 204 x 196 dpi, black and white, with specks.</summary>
    Fax,

    /// <summary>A random mixture of everything, for training only.</summary>
    Training,
}
