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

    /// <summary>Lower vowels that the layer calls a space; their shape tells which one.</summary>
    public int LowerVowelsRestored { get; set; }

    /// <summary>Sara aa that the layer calls sara am; its shape tells.</summary>
    public int SaraAaRestored { get; set; }

    /// <summary>Tones that the layer calls Latin letters; that they stand over a consonant tells.</summary>
    public int TonesRestored { get; set; }

    /// <summary>Marks that are painted but that the layer calls a space, and no rule tells which: these words are wrong.</summary>
    public int LostMarks { get; set; }

    /// <summary>Marks with no consonant near them.</summary>
    public int Orphans { get; set; }

    /// <summary>Everything that was put right.</summary>
    public int Total => SaraAmRestored + ReplacementCharacters + MarksMoved + PrivateUse + SaraAaRestored + LowerVowelsRestored + TonesRestored;
}
