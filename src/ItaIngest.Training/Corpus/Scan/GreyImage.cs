using System.Globalization;
using System.Text;

namespace ItaIngest.Training.Corpus.Scan;

/// <summary>A grey image, 0 black to 255 white, row by row.</summary>
sealed record GreyImage(int Width, int Height, byte[] Pixels)
{
    /// <summary>Reads a binary PGM, as pdftoppm writes it.</summary>
    public static GreyImage ReadPgm(byte[] file)
    {
        var at = 0;
        string Token()
        {
            while (char.IsWhiteSpace((char)file[at]))
            {
                at++;
            }

            var start = at;
            while (!char.IsWhiteSpace((char)file[at]))
            {
                at++;
            }

            return Encoding.ASCII.GetString(file, start, at - start);
        }

        if (Token() != "P5")
        {
            throw new InvalidDataException("a binary PGM is expected");
        }

        var width = int.Parse(Token(), CultureInfo.InvariantCulture);
        var height = int.Parse(Token(), CultureInfo.InvariantCulture);
        _ = Token();
        return new GreyImage(width, height, file.AsSpan(at + 1, width * height).ToArray());
    }

    /// <summary>The image as binary PGM.</summary>
    public byte[] ToPgm() => [.. Encoding.ASCII.GetBytes($"P5\n{Width} {Height}\n255\n"), .. Pixels];

    /// <summary>The grey at a place between pixels; white outside.</summary>
    public double Sample(double x, double y)
    {
        var (left, top) = ((int)Math.Floor(x), (int)Math.Floor(y));
        var (fx, fy) = (x - left, y - top);
        return (At(left, top) * (1 - fx) * (1 - fy)) + (At(left + 1, top) * fx * (1 - fy))
            + (At(left, top + 1) * (1 - fx) * fy) + (At(left + 1, top + 1) * fx * fy);
    }

    byte At(int x, int y) => x < 0 || y < 0 || x >= Width || y >= Height ? (byte)255 : Pixels[(y * Width) + x];
}
