namespace ItaIngest.Training.Ocr.Text;

/// <summary>Cuts pieces out of Thai text, which has few spaces, without tearing a mark from its letter.</summary>
internal static class ThaiPiece
{
    /// <summary>A piece of about the given length from anywhere in the line; the whole line when it is shorter.</summary>
    internal static string Cut(Random random, string line, int length)
    {
        if (line.Length <= length)
        {
            return line;
        }

        var start = random.Next(line.Length - length);
        while (start < line.Length && HangsOnTheLetterBefore(line[start]))
        {
            start++;
        }

        if (start > 0 && StandsBeforeItsConsonant(line[start - 1]))
        {
            start--;
        }

        var end = Math.Min(line.Length, start + length);
        while (end < line.Length && HangsOnTheLetterBefore(line[end]))
        {
            end++;
        }

        if (end > start && StandsBeforeItsConsonant(line[end - 1]))
        {
            end--;
        }

        return line[start..end].Trim();
    }

    static bool HangsOnTheLetterBefore(char c) => c is 'ะ' or 'ั' or 'า' or (>= 'ำ' and <= 'ฺ') or 'ๅ' or 'ๆ' or 'ฯ' or (>= '็' and <= '๎');

    static bool StandsBeforeItsConsonant(char c) => c is >= 'เ' and <= 'ไ';
}
