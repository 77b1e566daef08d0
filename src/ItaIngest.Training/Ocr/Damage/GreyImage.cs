using ItaIngest.Reading.Scan;

namespace ItaIngest.Training.Ocr.Damage;

/// <summary>A small grey image on which damage is done; 0 is black, 255 white. Values may leave that range until <see cref="ToBytes"/>.</summary>
internal sealed class GreyImage
{
    // lines are brought to one height before they are read: nothing depends on it
    const double Dpi = 300;

    internal GreyImage(int width, int height, float fill = 255)
    {
        (Width, Height) = (width, height);
        Pixels = new float[width * height];
        Array.Fill(Pixels, fill);
    }

    internal int Width { get; }

    internal int Height { get; }

    /// <summary>Row by row.</summary>
    internal float[] Pixels { get; }

    internal float this[int x, int y]
    {
        get => Pixels[y * Width + x];
        set => Pixels[y * Width + x] = value;
    }

    internal static GreyImage FromBytes(int width, int height, ReadOnlySpan<byte> bytes)
    {
        var image = new GreyImage(width, height);
        for (var i = 0; i < image.Pixels.Length; i++)
        {
            image.Pixels[i] = bytes[i];
        }

        return image;
    }

    /// <summary>As the program reads it.</summary>
    internal PageImage AsPage() => new(Width, Height, ToBytes(), Dpi);

    internal byte[] ToBytes()
    {
        var bytes = new byte[Pixels.Length];
        for (var i = 0; i < bytes.Length; i++)
        {
            bytes[i] = (byte)Math.Clamp(Pixels[i] + 0.5f, 0, 255);
        }

        return bytes;
    }

    /// <summary>A part; what lies outside the image is white.</summary>
    internal GreyImage Cut(int left, int top, int width, int height)
    {
        var result = new GreyImage(width, height);
        var (from, to) = (Math.Max(0, left), Math.Min(Width, left + width));
        for (var y = Math.Max(0, top); y < Math.Min(Height, top + height) && to > from; y++)
        {
            Pixels.AsSpan(y * Width + from, to - from).CopyTo(result.Pixels.AsSpan((y - top) * width + from - left));
        }

        return result;
    }

    /// <summary>Paints a rectangle; parts outside are ignored.</summary>
    internal void Fill(int left, int top, int right, int bottom, float value)
    {
        for (var y = Math.Max(0, top); y < Math.Min(Height, bottom); y++)
        {
            for (var x = Math.Max(0, left); x < Math.Min(Width, right); x++)
            {
                this[x, y] = value;
            }
        }
    }

    /// <summary>Changes every pixel by itself.</summary>
    internal void Each(Func<float, float> change)
    {
        for (var i = 0; i < Pixels.Length; i++)
        {
            Pixels[i] = change(Pixels[i]);
        }
    }
}
