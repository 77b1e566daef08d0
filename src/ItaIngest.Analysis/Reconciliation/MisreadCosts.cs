using ItaIngest.Model.Pages;

namespace ItaIngest.Analysis.Reconciliation;

/// <summary>
/// What it takes for one number to be read as another: digits substituted, lost or doubled, two neighbours swapped, the point lost or
/// moved, or another number altogether. In hundredths of a substituted digit: minus the logarithm of its chance, where a digit that is
/// taken for any one of the nine others by chance alone costs 100. For words of a text layer or DOCX nobody reads wrong; there it is
/// the author who typed wrong, and every digit is as likely as another.
/// </summary>
/// <param name="confusions">What the OCR model confuses.</param>
sealed class MisreadCosts(Confusions confusions)
{
    /// <summary>A digit lost or doubled, a point lost or moved: rarer than substitutions in every set that was counted (<c>models/confusions.json</c>).</summary>
    public const int Lost = 130;

    /// <summary>Two neighbours swapped: as common as a wrong key when typing; OCR does not do it, but its pages had authors too.</summary>
    public const int Swapped = 100;

    /// <summary>Another number altogether: taken from the next row, from last year's report. Three digits and a half.</summary>
    public const int Replaced = 350;

    /// <summary>Two places of a number misread, whichever.</summary>
    public const int TwoPlaces = 2 * Lost;

    // Scores and changes of two decimals are most of what is asked for, each of them for every fact: written once.
    const int Hundred = 10_000;

    static readonly string[] Scores = [.. Enumerable.Range(-Hundred, (2 * Hundred) + 1).Select(v => NumberReading.Text(v / 100m, 2))];

    readonly int[][] ocr = [Table(confusions, isThai: false), Table(confusions, isThai: true)];

    /// <summary>Those of the model that comes with the program.</summary>
    public static MisreadCosts Default { get; } = new(Confusions.Default);

    /// <summary>The cost of a reading, where a number was meant.</summary>
    /// <param name="value">The number, in units of its last decimal.</param>
    /// <param name="decimals">How many decimals it has.</param>
    /// <param name="observation">What was read.</param>
    public int Of(long value, int decimals, Observation observation)
    {
        Span<int> one = stackalloc int[1];
        Fill(one, value, decimals, observation);
        return one[0];
    }

    /// <summary>The costs of a reading for each of the numbers from one on, each a unit of the last decimal above the one before.</summary>
    /// <param name="costs">Where they go.</param>
    /// <param name="first">The first number, in units of its last decimal.</param>
    /// <param name="decimals">How many decimals they have.</param>
    /// <param name="observation">What was read.</param>
    public void Fill(Span<int> costs, long first, int decimals, Observation observation)
    {
        var table = observation.Origin == TextOrigin.Ocr ? ocr[observation.IsThai ? 1 : 0] : null;
        var doubt = table is null ? 0 : Doubt(observation.Source.Confidence);
        ReadOnlySpan<char> read = observation.Reading;
        Span<char> written = stackalloc char[24];
        for (var i = 0; i < costs.Length; i++)
        {
            var value = first + i;
            var printed = decimals == 2 && value is >= -Hundred and <= Hundred ? Scores[value + Hundred].AsSpan() : written[..Write(value, decimals, written)];
            var cost = WithoutNoughts(printed, read, decimals, table);
            costs[i] = cost == 0 || table is null ? cost : Math.Max(1, cost + doubt);
        }
    }

    // 98.5 for 98.50, 100 for 100.00.
    static int WithoutNoughts(ReadOnlySpan<char> printed, ReadOnlySpan<char> read, int decimals, int[]? table)
    {
        var cost = Of(printed, read, table);
        while (cost > 0 && decimals > 0 && printed[^1] == '0' && printed.Length > read.Length)
        {
            printed = printed[..^1];
            printed = printed[^1] == '.' ? printed[..^1] : printed;
            decimals--;
            cost = Math.Min(cost, Of(printed, read, table));
        }

        return cost;
    }

    // A number that was read with little confidence is wrong more often, one read with much more seldom (confidences are calibrated,
    // docs/scans.md): the logarithm of how much more often than a number on a page on which arithmetic finds something wrong.
    static int Doubt(double confidence)
    {
        var wrong = Math.Clamp(1 - confidence, UsualDoubt / 10, UsualDoubt * 10);
        return (int)Math.Round(100 * Math.Log(wrong / UsualDoubt) / Math.Log(Confusions.AssumedRate / 9));
    }

    /// <summary>The chance that a number of four digits is read wrong where one digit in a hundred is.</summary>
    public const double UsualDoubt = 0.04;

    static int Of(ReadOnlySpan<char> printed, ReadOnlySpan<char> read, int[]? table)
    {
        if (printed.SequenceEqual(read))
        {
            return 0;
        }

        var cost = (printed.Length - read.Length) switch
        {
            0 => OfSameLength(printed, read, table),
            1 => OfLost(printed, read, table),
            -1 => OfAdded(printed, read, table),
            _ => Replaced,
        };
        return Math.Min(cost, Replaced);
    }

    static int OfSameLength(ReadOnlySpan<char> printed, ReadOnlySpan<char> read, int[]? table)
    {
        var straight = Substituted(printed, read, table);
        var at = printed.CommonPrefixLength(read);
        if (at + 1 < printed.Length && printed[at] == read[at + 1] && printed[at + 1] == read[at])
        {
            // A digit changed places with its neighbour, or the point did.
            var isPoint = printed[at] == '.' || read[at] == '.';
            straight = Math.Min(straight, (isPoint ? Lost : Swapped) + Substituted(printed[(at + 2)..], read[(at + 2)..], table));
        }

        return straight;
    }

    // One printed character was not read.
    static int OfLost(ReadOnlySpan<char> printed, ReadOnlySpan<char> read, int[]? table)
    {
        // What it costs up to a character: with none lost so far, and with one lost at the best place so far.
        var (none, one) = (0, Replaced);
        for (var at = 0; at < printed.Length && Math.Min(none, one) < Replaced; at++)
        {
            one = Math.Min(at > 0 ? one + Substituted(printed[at], read[at - 1], table) : Replaced, none + Lost);
            none += at < read.Length ? Substituted(printed[at], read[at], table) : 0;
        }

        return one;
    }

    // One character was read that is not printed.
    static int OfAdded(ReadOnlySpan<char> printed, ReadOnlySpan<char> read, int[]? table)
    {
        var (none, one) = (0, Replaced);
        for (var at = 0; at < read.Length && Math.Min(none, one) < Replaced; at++)
        {
            one = Math.Min(at > 0 ? one + Substituted(printed[at - 1], read[at], table) : Replaced, none + Lost);
            none += at < printed.Length ? Substituted(printed[at], read[at], table) : 0;
        }

        return one;
    }

    static int Substituted(ReadOnlySpan<char> printed, ReadOnlySpan<char> read, int[]? table)
    {
        var cost = 0;
        for (var i = 0; i < printed.Length && cost < Replaced; i++)
        {
            cost += Substituted(printed[i], read[i], table);
        }

        return cost;
    }

    static int Substituted(char printed, char read, int[]? table) =>
        printed == read ? 0
        : !char.IsAsciiDigit(printed) || !char.IsAsciiDigit(read) ? Replaced
        : table is null ? 100
        : table[((printed - '0') * 10) + read - '0'];

    static int[] Table(Confusions confusions, bool isThai)
    {
        var common = Math.Log(Confusions.AssumedRate / 9);
        var table = new int[100];
        for (var printed = 0; printed < 10; printed++)
        {
            for (var read = 0; read < 10; read++)
            {
                table[(printed * 10) + read] = (int)Math.Round(100 * Math.Log(confusions.Chance(isThai, printed, read)) / common);
            }
        }

        return table;
    }

    static int Write(long value, int decimals, Span<char> text)
    {
        Span<char> turned = stackalloc char[24];
        var (rest, count) = (Math.Abs(value), 0);
        for (var digit = 0; digit <= decimals || rest > 0; digit++)
        {
            if (digit == decimals && decimals > 0)
            {
                turned[count++] = '.';
            }

            turned[count++] = (char)('0' + (rest % 10));
            rest /= 10;
        }

        if (value < 0)
        {
            turned[count++] = '-';
        }

        for (var i = 0; i < count; i++)
        {
            text[i] = turned[count - 1 - i];
        }

        return count;
    }
}
