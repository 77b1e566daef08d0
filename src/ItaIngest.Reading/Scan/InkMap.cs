namespace ItaIngest.Reading.Scan;

/// <summary>A page in black and white: 1 where there is ink.</summary>
internal sealed class InkMap(int width, int height, byte[] ink)
{
    internal int Width { get; } = width;

    internal int Height { get; } = height;

    /// <summary>One byte a pixel, 1 for ink, row by row.</summary>
    internal byte[] Ink { get; } = ink;

    internal static InkMap From(PageImage flat, int threshold)
    {
        var ink = new byte[flat.Grey.Length];
        unchecked
        {
            for (var i = 0; i < ink.Length; i++)
            {
                ink[i] = (byte)((flat.Grey[i] - threshold) >>> 31);
            }
        }

        return new InkMap(flat.Width, flat.Height, ink);
    }

    internal Span<byte> Row(int y) => Ink.AsSpan(y * Width, Width);

    internal bool this[int x, int y] => Ink[y * Width + x] != 0;

    /// <summary>The runs of ink, by row and from left to right.</summary>
    internal List<Run> Runs()
    {
        var runs = new List<Run>(Width * Height / 32);
        for (var y = 0; y < Height; y++)
        {
            var row = Row(y);
            var x = row.IndexOf((byte)1);
            while (x >= 0)
            {
                var length = row[x..].IndexOf((byte)0);
                var end = length < 0 ? Width : x + length;
                runs.Add(new Run(y, x, end));
                var next = end >= Width ? -1 : row[end..].IndexOf((byte)1);
                x = next < 0 ? -1 : end + next;
            }
        }

        return runs;
    }
}
