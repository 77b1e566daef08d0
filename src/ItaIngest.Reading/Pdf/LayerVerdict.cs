namespace ItaIngest.Reading.Pdf;

/// <summary>Whether a page's text layer can be used.</summary>
public enum LayerVerdict
{
    /// <summary>It says what is printed.</summary>
    Trusted,

    /// <summary>Nothing is printed on the page at all.</summary>
    Blank,

    /// <summary>Something is printed, and there is no text.</summary>
    Absent,

    /// <summary>There is text, and it does not say what is printed.</summary>
    Distrusted,
}
