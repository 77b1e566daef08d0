namespace ItaIngest.Training.Hostile;

/// <summary>Damage that knows what it damages, so that it gets past the first look: inside parts, objects, streams and chunks.</summary>
public static class StructuredDamage
{
    /// <summary>A file of the same kind that is wrong somewhere; mostly inside its structure, at times byte by byte.</summary>
    public static byte[] Of(byte[] bytes, Random random)
    {
        ArgumentNullException.ThrowIfNull(bytes);
        ArgumentNullException.ThrowIfNull(random);
        var damaged = bytes;
        for (var times = 1 + random.Next(3); times > 0; times--)
        {
            damaged = damaged.Length == 0 || random.Next(5) == 0 ? ByteDamage.Any(damaged, random)
                : damaged.AsSpan().StartsWith("PK"u8) ? DocxDamage.Of(damaged, random)
                : damaged.AsSpan().StartsWith("%PDF"u8) ? PdfDamage.Of(damaged, random)
                : damaged[0] == (byte)'{' ? JsonDamage.Of(damaged, random)
                : ByteDamage.Any(damaged, random);
        }

        return damaged;
    }
}
