using System.Globalization;

namespace ItaIngest.Training.Hostile;

/// <summary>What happens to files on their way: they are cut off, bits turn, blocks are lost, doubled or swapped. The same seed does the same.</summary>
public static class ByteDamage
{
    /// <summary>One random damage.</summary>
    public static byte[] Any(byte[] bytes, Random random)
    {
        ArgumentNullException.ThrowIfNull(bytes);
        ArgumentNullException.ThrowIfNull(random);
        return bytes.Length == 0 ? [(byte)random.Next(256)] : random.Next(7) switch
        {
            0 => Cut(bytes, random.NextDouble()),
            1 => Flip(bytes, random, 1 + random.Next(8)),
            2 => Zero(bytes, random),
            3 => Double(bytes, random),
            4 => Lose(bytes, random),
            5 => Insert(bytes, random),
            _ => Number(bytes, random),
        };
    }

    /// <summary>The first part of it.</summary>
    public static byte[] Cut(byte[] bytes, double part)
    {
        ArgumentNullException.ThrowIfNull(bytes);
        return bytes[..(int)(bytes.Length * part)];
    }

    /// <summary>Some bits turned over.</summary>
    public static byte[] Flip(byte[] bytes, Random random, int count)
    {
        ArgumentNullException.ThrowIfNull(bytes);
        ArgumentNullException.ThrowIfNull(random);
        var damaged = bytes.ToArray();
        for (var i = 0; i < count && damaged.Length > 0; i++)
        {
            damaged[random.Next(damaged.Length)] ^= (byte)(1 << random.Next(8));
        }

        return damaged;
    }

    /// <summary>A block of zeros, as a disk leaves it.</summary>
    public static byte[] Zero(byte[] bytes, Random random)
    {
        ArgumentNullException.ThrowIfNull(bytes);
        var (from, count) = Block(bytes, random);
        var damaged = bytes.ToArray();
        Array.Clear(damaged, from, count);
        return damaged;
    }

    /// <summary>A block that is gone.</summary>
    public static byte[] Lose(byte[] bytes, Random random)
    {
        ArgumentNullException.ThrowIfNull(bytes);
        var (from, count) = Block(bytes, random);
        return [.. bytes[..from], .. bytes[(from + count)..]];
    }

    /// <summary>A block that comes twice.</summary>
    public static byte[] Double(byte[] bytes, Random random)
    {
        ArgumentNullException.ThrowIfNull(bytes);
        var (from, count) = Block(bytes, random);
        return [.. bytes[..(from + count)], .. bytes[from..]];
    }

    /// <summary>Random bytes between.</summary>
    public static byte[] Insert(byte[] bytes, Random random)
    {
        ArgumentNullException.ThrowIfNull(bytes);
        ArgumentNullException.ThrowIfNull(random);
        var (from, count) = Block(bytes, random);
        var inserted = new byte[Math.Min(count, 4096)];
        random.NextBytes(inserted);
        return [.. bytes[..from], .. inserted, .. bytes[from..]];
    }

    /// <summary>A number in digits that is another: lengths, counts, references, sizes.</summary>
    public static byte[] Number(byte[] bytes, Random random)
    {
        ArgumentNullException.ThrowIfNull(bytes);
        ArgumentNullException.ThrowIfNull(random);
        var start = random.Next(bytes.Length);
        var from = Array.FindIndex(bytes, start, b => b is >= (byte)'0' and <= (byte)'9');
        if (from < 0)
        {
            return Flip(bytes, random, 1);
        }

        var to = from;
        while (to < bytes.Length && bytes[to] is >= (byte)'0' and <= (byte)'9')
        {
            to++;
        }

        string[] others = ["0", "1", "-1", "2147483647", "4294967296", "99999999999999999999", "65536", "1e308", random.Next(1000).ToString(CultureInfo.InvariantCulture)];
        return [.. bytes[..from], .. System.Text.Encoding.ASCII.GetBytes(others[random.Next(others.Length)]), .. bytes[to..]];
    }

    static (int From, int Count) Block(byte[] bytes, Random random)
    {
        var from = random.Next(bytes.Length);
        return (from, Math.Min(bytes.Length - from, 1 + random.Next(Math.Max(1, bytes.Length / 8))));
    }
}
