using System.Buffers.Binary;

namespace ItaIngest.Training.Hostile;

/// <summary>Damages the bytes of a document as it was read: counts, lengths, numbers and kinds that no reader writes.</summary>
public static class ReadingDamage
{
    static readonly int[] Wholes = [0, 1, -1, 2, 127, 128, 65_536, 1_000_000, int.MaxValue, int.MinValue];

    static readonly double[] Reals = [0, -0.0, -1, 1e-300, 1e9, 1e300, double.MaxValue, double.MinValue, double.NaN, double.PositiveInfinity, double.NegativeInfinity];

    // A string's length: one, two and five bytes of it, and one that is below zero.
    static readonly byte[][] Lengths = [[0], [0x7F], [0xFF, 0x7F], [0xFF, 0xFF, 0xFF, 0xFF, 0x07], [0xFF, 0xFF, 0xFF, 0xFF, 0x0F], [0xFF, 0xFF, 0xFF, 0xFF, 0xFF]];

    /// <summary>The bytes with one to three damages; mostly inside the form, at times byte by byte.</summary>
    public static byte[] Of(byte[] bytes, Random random)
    {
        ArgumentNullException.ThrowIfNull(bytes);
        ArgumentNullException.ThrowIfNull(random);
        byte[] damaged = [.. bytes];
        for (var times = 1 + random.Next(3); times > 0; times--)
        {
            damaged = One(damaged, random);
        }

        return damaged;
    }

    static byte[] One(byte[] bytes, Random random)
    {
        if (bytes.Length < 16)
        {
            return ByteDamage.Any(bytes, random);
        }

        var at = random.Next(bytes.Length - 8);
        switch (random.Next(8))
        {
            case 0 or 1:
                BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(at), Wholes[random.Next(Wholes.Length)]);
                return bytes;
            case 2:
                BinaryPrimitives.WriteDoubleLittleEndian(bytes.AsSpan(at), Reals[random.Next(Reals.Length)]);
                return bytes;
            case 3:
                Lengths[random.Next(Lengths.Length)].CopyTo(bytes.AsSpan(at));
                return bytes;
            case 4:
                bytes[at] = (byte)random.Next(8);
                return bytes;
            case 5:
                return Other(bytes, random, SmallWhole);
            case 6:
                return Other(bytes, random, Real);
            default:
                return ByteDamage.Any(bytes, random);
        }
    }

    /// <summary>Damages what looks like a number of the form, so that the rest of it still reads: most of what a forger would do.</summary>
    static byte[] Other(byte[] bytes, Random random, Func<byte[], int, Random, bool> change)
    {
        var start = random.Next(bytes.Length - 8);
        for (var at = start; at < bytes.Length - 8; at++)
        {
            if (change(bytes, at, random))
            {
                return bytes;
            }
        }

        return ByteDamage.Flip(bytes, random, 1);
    }

    static bool SmallWhole(byte[] bytes, int at, Random random)
    {
        var isWhole = bytes[at] is > 0 and < 64 && bytes[at + 1] == 0 && bytes[at + 2] == 0 && bytes[at + 3] == 0;
        if (isWhole)
        {
            BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(at), random.Next(2) == 0 ? Wholes[random.Next(Wholes.Length)] : bytes[at] + random.Next(-3, 4));
        }

        return isWhole;
    }

    static bool Real(byte[] bytes, int at, Random random)
    {
        var isReal = Math.Abs(BinaryPrimitives.ReadDoubleLittleEndian(bytes.AsSpan(at))) is > 0.5 and < 2000;
        if (isReal)
        {
            BinaryPrimitives.WriteDoubleLittleEndian(bytes.AsSpan(at), Reals[random.Next(Reals.Length)]);
        }

        return isReal;
    }
}
