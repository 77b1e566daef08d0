using ItaIngest.Training.Corpus.Content;

namespace ItaIngest.Training.Corpus.Scan;

/// <summary>How a page is damaged on its way over the glass. All of it follows from the seed.</summary>
/// <param name="Dpi">Resolution, 150..300.</param>
/// <param name="IsFax">CCITT black and white instead of grey JPEG.</param>
/// <param name="Threshold">What is black, for black and white: greys below it.</param>
/// <param name="Quality">JPEG quality 1..100.</param>
/// <param name="Skew">Greatest skew in degrees; pages lie between half of it and all of it.</param>
/// <param name="Noise">Spread of the noise in grey levels.</param>
/// <param name="Background">Grey of the paper, 0..255.</param>
/// <param name="HasStamp">Whether a round stamp lies over the first page's text.</param>
/// <param name="HasScribble">Whether somebody has written over the second page by hand.</param>
/// <param name="HasAbsurdBox">Whether the page boxes claim 74 dpi, as a scanner's driver of a real report does.</param>
/// <param name="Seed">Where the chance begins.</param>
sealed record ScanDamage(
    int Dpi, bool IsFax, int Threshold, int Quality, double Skew, double Noise, double Background,
    bool HasStamp, bool HasScribble, bool HasAbsurdBox, int Seed)
{
    /// <summary>Reads the <c>scan:</c> line of a content file.</summary>
    public static ScanDamage From(ContentOptions o) => new(
        (int)o.Number("dpi", 200),
        o.Text("mode", "grey") == "fax",
        (int)o.Number("threshold", 150),
        (int)o.Number("quality", 40),
        o.Number("skew", 0.5),
        o.Number("noise", 4),
        o.Number("background", 235),
        o.Has("stamp"),
        o.Has("scribble"),
        o.Has("absurd"),
        (int)o.Number("seed", 1));
}
