using System.Text;

namespace ItaIngest.Model.Text;

/// <summary>Thai text in canonical form (contract, normalisation.md), and the only way to compare Thai text.</summary>
public static class ThaiText
{
    /// <summary>What combining marks weigh in <see cref="Similarity(string, string)"/>: printers and OCR lose them more easily than letters.</summary>
    const double MarkCost = 0.5;

    static readonly int[] SharedIndex = [.. Enumerable.Range(0, 1024)];

    /// <summary>
    /// Canonical form with the way back to the raw text. Never throws; idempotent; never changes a digit. Ends of the text are not
    /// trimmed, because a printed space at the end of a line tells <see cref="JoinLines"/> that a word ends there.
    /// </summary>
    public static CanonicalText Canonicalise(string raw)
    {
        ArgumentNullException.ThrowIfNull(raw);
        return CanonicalScan.IsCanonical(raw) ? new CanonicalText(raw, Ascending(raw.Length), []) : ByRules(raw);
    }

    /// <summary>Canonical form by the rules alone; tests hold that the scan which spares them never says otherwise.</summary>
    internal static CanonicalText ByRules(string raw)
    {
        var repairs = new SortedSet<string>(StringComparer.Ordinal);
        var pieces = TextNotation.Plain(raw);
        while (true)
        {
            // A repair can bring together what another one mends. Each pass that changes anything shortens or orders the text,
            // so this ends; one pass is the rule.
            var next = new ThaiRepair(pieces, repairs).Run();
            var isDone = next.Count == pieces.Count && next.Select(p => p.Char).SequenceEqual(pieces.Select(p => p.Char));
            pieces = next;
            if (isDone)
            {
                break;
            }
        }

        return new CanonicalText(string.Concat(pieces.Select(p => p.Char)), RawIndex(pieces), [.. repairs]);
    }

    /// <summary>Canonical form alone.</summary>
    public static string Canonical(string raw)
    {
        ArgumentNullException.ThrowIfNull(raw);
        return CanonicalScan.IsCanonical(raw) ? raw : ByRules(raw).Text;
    }

    /// <summary>
    /// A key under which the same words compare equal whatever spaces, digits' script and Latin case they are printed with.
    /// For comparing and looking up, never for showing.
    /// </summary>
    public static string Key(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return KeyOfCanonical(Canonical(text));
    }

    /// <summary>The same key for a text that is in canonical form already (lines of blocks are): much cheaper, for every cell of every table.</summary>
    public static string KeyOfCanonical(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var key = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (!char.IsWhiteSpace(c))
            {
                var digit = ThaiNumber.DigitValue(c);
                key.Append(digit < 0 ? char.ToLowerInvariant(c) : (char)('0' + digit));
            }
        }

        // without its spaces a text may show what a repair mends: 'เ เก้' is printed for 'แก้'
        var result = key.ToString();
        return result.Length == text.Length || CanonicalScan.IsCanonical(result) ? result : KeyOfCanonical(Canonical(result));
    }

    /// <summary>
    /// How alike two texts are, 0..1; 1 when their keys are equal. One minus the weighted edit distance of the keys over the longer
    /// one's weight; a lost or changed tone or vowel mark counts half a letter.
    /// </summary>
    public static double Similarity(string a, string b) => Similarity(a, b, 0);

    /// <summary>Whether two texts are at least so much alike; those that are not are mostly told apart by their beginnings.</summary>
    /// <param name="a">One.</param>
    /// <param name="b">The other.</param>
    /// <param name="least">Of <see cref="Similarity(string, string)"/>, 0..1.</param>
    public static bool AreSimilar(string a, string b, double least) => Similarity(a, b, least) >= least;

    static double Similarity(string a, string b, double least)
    {
        var (first, second) = (Key(a), Key(b));
        var weight = Math.Max(first.Sum(Cost), second.Sum(Cost));
        return weight == 0 ? 1 : Math.Max(0, 1 - (EditDistance(first, second, (1 - least) * weight) / weight));
    }

    /// <summary>What of the lines before is looked at to tell how a line goes on: 'วันที่ ๓๑ พฤศจิกายน พ.ศ. ๒๕๖๗'.</summary>
    const int LongestDate = 40;

    /// <summary>
    /// The lines of a cell or paragraph as one text: a new line before a list point, nothing where a Thai word may go on over the
    /// break, else one space. Blank lines are left out.
    /// </summary>
    public static string JoinLines(IEnumerable<string> lines)
    {
        ArgumentNullException.ThrowIfNull(lines);
        var text = new StringBuilder();
        var previous = "";
        foreach (var line in lines.Where(l => !string.IsNullOrWhiteSpace(l)))
        {
            text.Append(LineJoin.Between(previous, line)).Append(line.Trim());
            // a date may have been broken before this line already: 'ตุลาคม' / 'พ.ศ.๒๕๖๗' / '- กันยายน ...'
            var tail = text.ToString(Math.Max(0, text.Length - LongestDate), Math.Min(text.Length, LongestDate));
            previous = char.IsWhiteSpace(line[^1]) ? tail + " " : tail;
        }

        return text.ToString();
    }

    /// <summary>Whether the text opens a list point: '๑.', '(๑)', '1)', '- ', 'o ', '๑.๑', '(ก)', '•'.</summary>
    public static bool IsPoint(string text) => ListPoint.Parse(text).IsValid;

    /// <summary>0, 1, 2 ...: nearly every line has this index, so lines of usual length share one.</summary>
    static ArraySegment<int> Ascending(int length) =>
        length <= SharedIndex.Length ? new ArraySegment<int>(SharedIndex, 0, length) : new ArraySegment<int>([.. Enumerable.Range(0, length)]);

    static int[] RawIndex(List<TextPiece> pieces)
    {
        // A mark that moved before its neighbour takes the neighbour's index, so that a range of the text is a range of the raw text.
        var index = new int[pieces.Count];
        for (var i = 0; i < index.Length; i++)
        {
            index[i] = i == 0 ? pieces[i].Raw : Math.Max(index[i - 1], pieces[i].Raw);
        }

        return index;
    }

    static double Cost(char c) => ThaiLetters.IsMark(c) ? MarkCost : 1;

    // Without end as soon as it must be more than that by a whole letter.
    static double EditDistance(string a, string b, double most)
    {
        var (row, costs) = (new double[b.Length + 1], new double[b.Length]);
        for (var j = 0; j < b.Length; j++)
        {
            costs[j] = Cost(b[j]);
            row[j + 1] = row[j] + costs[j];
        }

        foreach (var c in a)
        {
            var (diagonal, cost) = (row[0], Cost(c));
            row[0] += cost;
            var least = row[0];
            for (var j = 0; j < costs.Length; j++)
            {
                var change = c == b[j] ? 0 : Math.Max(cost, costs[j]);
                var best = Math.Min(diagonal + change, Math.Min(row[j] + costs[j], row[j + 1] + cost));
                (diagonal, row[j + 1]) = (row[j + 1], best);
                least = Math.Min(least, best);
            }

            if (least > most + 1)
            {
                return double.PositiveInfinity;
            }
        }

        return row[b.Length];
    }
}
