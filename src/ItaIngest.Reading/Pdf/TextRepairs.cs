namespace ItaIngest.Reading.Pdf;

/// <summary>What was put right in a page's text layer by rule; told once a page as <c>text.repaired</c>.</summary>
public sealed record TextRepairs
{
    /// <summary>Sara am whose upper part had become a space, or was lost.</summary>
    public int SaraAmRestored { get; set; }

    /// <summary>U+FFFD that stood for the upper part of sara am.</summary>
    public int ReplacementCharacters { get; set; }

    /// <summary>Marks that stood at another consonant in the stream than on paper.</summary>
    public int MarksMoved { get; set; }

    /// <summary>Private-use variants of marks and consonants.</summary>
    public int PrivateUse { get; set; }

    /// <summary>All of them.</summary>
    public int Total => SaraAmRestored + ReplacementCharacters + MarksMoved + PrivateUse;
}
