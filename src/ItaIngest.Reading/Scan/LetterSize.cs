namespace ItaIngest.Reading.Scan;

/// <summary>
/// The height of a page's letters without marks, in pixels: the measure of everything else on the page. Found from the ink itself
/// because the resolution of a scan is a claim.
/// </summary>
internal static class LetterSize
{
    /// <summary>Fewer letters than this do not tell a size.</summary>
    const int Enough = 8;

    /// <summary>16-point TH Sarabun, the official face: its letters are 5.4 points high, on a page 595 points wide.</summary>
    const double UsualShareOfWidth = 5.4 / 595;

    internal static double Find(IReadOnlyList<Component> components, int pageWidth, int pageHeight)
    {
        var usual = Math.Max(8, UsualShareOfWidth * Math.Min(pageWidth, pageHeight));
        var weights = new double[(int)(usual * 6) + 3];
        var count = 0;
        foreach (var c in components)
        {
            // letters: not slivers, not specks, not pictures. The weight damps marks and dots, of which there are as many as letters.
            if (c.Height >= 6 && c.Height < weights.Length - 1 && c.Width > c.Height * 0.25 && c.Width < c.Height * 2.5 && c.Fill > 0.12)
            {
                weights[c.Height] += Math.Min(c.Width, 1.2 * c.Height);
                count++;
            }
        }

        return count < Enough ? usual : Peak(weights);
    }

    static double Peak(double[] weights)
    {
        var (best, at) = (-1.0, 0);
        for (var h = 1; h < weights.Length - 1; h++)
        {
            var reach = Math.Max(1, h / 12);
            var sum = 0.0;
            for (var k = Math.Max(0, h - reach); k <= Math.Min(weights.Length - 1, h + reach); k++)
            {
                sum += weights[k];
            }

            // per height, so that wide windows of large heights are not favoured
            sum /= 2 * reach + 1;
            if (sum > best)
            {
                (best, at) = (sum, h);
            }
        }

        return at;
    }
}
