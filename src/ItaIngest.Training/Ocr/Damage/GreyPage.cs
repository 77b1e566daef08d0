namespace ItaIngest.Training.Ocr.Damage;

/// <summary>A whole page in bytes: as floats, a page would take four times the memory for paper that nobody looks at.</summary>
/// <param name="Width">Pixels.</param>
/// <param name="Height">Pixels.</param>
/// <param name="Bytes">Row by row; 0 is black.</param>
internal sealed record GreyPage(int Width, int Height, byte[] Bytes)
{
    /// <summary>A part; what lies outside the page is white.</summary>
    internal GreyImage Cut(int left, int top, int width, int height)
    {
        var result = new GreyImage(width, height);
        var (from, to) = (Math.Max(0, left), Math.Min(Width, left + width));
        for (var y = Math.Max(0, top); y < Math.Min(Height, top + height); y++)
        {
            for (var x = from; x < to; x++)
            {
                result[x - left, y - top] = Bytes[y * Width + x];
            }
        }

        return result;
    }
}
