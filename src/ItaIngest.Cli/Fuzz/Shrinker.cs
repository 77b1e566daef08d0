namespace ItaIngest.Cli.Fuzz;

/// <summary>Makes a file smaller as long as it shows the same finding: pieces are taken out, large ones first.</summary>
static class Shrinker
{
    const int MostTries = 150;

    public static async Task<byte[]> ShrinkAsync(byte[] bytes, Func<byte[], Task<bool>> stillShows)
    {
        var tries = 0;
        for (var piece = bytes.Length / 2; piece > 0 && tries < MostTries; piece /= 2)
        {
            for (var at = 0; at < bytes.Length && tries < MostTries;)
            {
                var without = (byte[])[.. bytes[..at], .. bytes[Math.Min(bytes.Length, at + piece)..]];
                tries++;
                if (without.Length > 0 && await stillShows(without).ConfigureAwait(false))
                {
                    bytes = without;
                }
                else
                {
                    at += piece;
                }
            }
        }

        return bytes;
    }
}
