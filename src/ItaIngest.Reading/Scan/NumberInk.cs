using ItaIngest.Model.Text;

namespace ItaIngest.Reading.Scan;

/// <summary>
/// What the ink of a number shows without being read: how many digits and how many points and commas. Every digit is one piece of ink as
/// high as a letter, every point a small piece on the base line. The engine's commonest errors are a digit doubled with its look-alike
/// (๗๓ for ๓) and a lost point, which no confidence of its own betrays.
/// </summary>
/// <param name="Digits">Digits; null where pieces touch or are broken, so that they do not tell.</param>
/// <param name="Separators">Points and commas between digits.</param>
internal readonly record struct NumberInk(int? Digits, int Separators)
{
    /// <summary>Ink wider than this many letter heights is more than one digit; the widest, ๗ and ๙, are 1.2.</summary>
    const double Touching = 1.35;

    /// <summary>Lowest digit; ๐ and ๑ are as high as a letter. And the narrowest, the Arabic 1.</summary>
    const double LowestDigit = 0.6, NarrowestDigit = 0.2;

    /// <summary>Largest point or comma, and how far above the base line its middle may be.</summary>
    const double WidestPoint = 0.45, HighestPoint = 0.6, OverBase = 0.35;

    internal static NumberInk Of(TextLine line)
    {
        var height = line.LetterHeight;
        var bodies = line.Letters.Where(c => c.Height >= LowestDigit * height && c.Width >= NarrowestDigit * height && !IsSlant(c)).ToList();
        var (count, right) = (0, double.MinValue);
        foreach (var body in bodies)
        {
            // a tail that broke off stands over its digit
            count += body.CenterX > right ? 1 : 0;
            right = Math.Max(right, body.Right);
        }

        var points = bodies.Count == 0 ? 0 : line.Letters.Count(c => c.Width <= WidestPoint * height && c.Height <= HighestPoint * height
            && c.CenterY > line.BandBottom - OverBase * height && c.CenterX > bodies[0].CenterX && c.CenterX < bodies[^1].CenterX);
        return new NumberInk(bodies.Any(c => c.Width > Touching * height) ? null : count, points);
    }

    /// <summary>Whether a reading has the digits and points that the ink has.</summary>
    internal bool Fits(List<PixelWord> words) =>
        Digits is not { } digits
        || (words.Sum(w => w.Text.Count(ThaiNumber.IsDigit)) == digits && words.Sum(w => w.Text.Count(c => c is '.' or ',')) == Separators);

    /// <summary>A stroke or bracket: much higher than wide, or higher than digits are.</summary>
    static bool IsSlant(Component c) => c.Height > 2.6 * c.Width && c.Fill < 0.45;
}
