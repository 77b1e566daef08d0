namespace ItaIngest.Training.Calibration;

/// <summary>From what confidences are fitted.</summary>
public sealed record CalibrationOptions
{
    /// <summary>
    /// Folders of pages with known text, looked through to the bottom: a scan and, beside it, the PDF with a text layer from which it was
    /// made (see <see cref="KnownPages"/>).
    /// </summary>
    public required IReadOnlyList<string> Pages { get; init; }

    /// <summary>Folder of the OCR model, and of the table that is written; null: the usual places.</summary>
    public string? ModelFolder { get; init; }

    /// <summary>Where the table goes; null: measured and told, not written.</summary>
    public string? Output { get; init; }
}
