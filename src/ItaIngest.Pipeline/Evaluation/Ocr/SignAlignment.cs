namespace ItaIngest.Pipeline.Evaluation.Ocr;

/// <summary>Lays what was read beside what is printed with the fewest substitutions, losses and additions.</summary>
sealed class SignAlignment
{
    const byte Pair = 0, Lost = 1, Added = 2;

    readonly int[] readOf;
    readonly int[] printedOf;

    SignAlignment(int printed, int read)
    {
        readOf = new int[printed];
        printedOf = new int[read];
        Array.Fill(readOf, -1);
        Array.Fill(printedOf, -1);
    }

    /// <summary>The read sign that stands for a printed one, right or wrong; -1 where it was lost.</summary>
    public int ReadOf(int printed) => readOf[printed];

    /// <summary>The printed sign that a read one stands for; -1 where it was added.</summary>
    public int PrintedOf(int read) => printedOf[read];

    /// <summary>Aligns two texts. Where several ways cost the same, signs are paired rather than lost and added.</summary>
    public static SignAlignment Of(string printed, string read)
    {
        var result = new SignAlignment(printed.Length, read.Length);
        var way = Ways(printed, read);
        var (i, j) = (printed.Length, read.Length);
        while (i > 0 || j > 0)
        {
            switch (way[i][j])
            {
                case Pair:
                    (i, j) = (i - 1, j - 1);
                    (result.readOf[i], result.printedOf[j]) = (j, i);
                    break;
                case Lost:
                    i--;
                    break;
                default:
                    j--;
                    break;
            }
        }

        return result;
    }

    // One byte a step, so that a page of 4,000 signs takes 16 MB.
    static byte[][] Ways(string printed, string read)
    {
        var ways = new byte[printed.Length + 1][];
        var cost = new int[read.Length + 1];
        ways[0] = new byte[read.Length + 1];
        for (var j = 1; j <= read.Length; j++)
        {
            (cost[j], ways[0][j]) = (j, Added);
        }

        for (var i = 1; i <= printed.Length; i++)
        {
            var way = ways[i] = new byte[read.Length + 1];
            var diagonal = cost[0];
            (cost[0], way[0]) = (i, Lost);
            for (var j = 1; j <= read.Length; j++)
            {
                var pair = diagonal + (printed[i - 1] == read[j - 1] ? 0 : 1);
                var (best, step) = cost[j] + 1 < pair ? (cost[j] + 1, Lost) : (pair, Pair);
                (best, step) = cost[j - 1] + 1 < best ? (cost[j - 1] + 1, Added) : (best, step);
                (diagonal, cost[j], way[j]) = (cost[j], best, step);
            }
        }

        return ways;
    }
}
