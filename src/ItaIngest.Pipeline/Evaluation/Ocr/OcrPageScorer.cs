using ItaIngest.Model.Text;

namespace ItaIngest.Pipeline.Evaluation.Ocr;

/// <summary>
/// Scores one page. Signs that are printed and signs that were read are aligned over the whole page in reading order, so that the same
/// rule holds for a reader with cells and for one that gives lines only, and a number counts at its own place only.
/// </summary>
sealed class OcrPageScorer
{
    readonly PrintedSigns printed;
    readonly ReadSigns read;
    readonly string page;
    readonly string signs;
    readonly SignAlignment alignment;
    readonly List<string> wrong = [];
    readonly List<string> wrongTexts = [];

    OcrPageScorer(string page, PrintedSigns printed, ReadSigns read)
    {
        (this.page, this.printed, this.read) = (page, printed, read);
        signs = read.Signs;
        alignment = SignAlignment.Of(printed.Signs, signs);
    }

    /// <summary>The score of a page.</summary>
    /// <param name="damage">For the score's name.</param>
    /// <param name="reader">For the score's name.</param>
    /// <param name="page">Names the page in what is told of wrong numbers.</param>
    /// <param name="printed">What stands on it.</param>
    /// <param name="read">What was read.</param>
    public static OcrScore Score(string damage, string reader, string page, PrintedSigns printed, ReadSigns read) =>
        new OcrPageScorer(page, printed, read).Count(damage, reader);

    OcrScore Count(string damage, string reader)
    {
        var cells = printed.Parts.Where(p => p.Kind == PrintedKind.NumberCell).Select(p => (p.Start, p.Length)).ToList();
        var cellsExact = cells.Count(c => IsExact(c.Start, c.Length, isCell: true));
        var textExact = printed.TextNumbers.Count(n => IsExact(n.Start, n.Length, isCell: false));
        var invented = Invented();
        var (text, textErrors) = Edits(PrintedKind.Text);
        var (cellText, cellErrors) = Edits(PrintedKind.TextCell);
        TellTexts();
        return new OcrScore
        {
            Damage = damage,
            Reader = reader,
            Pages = 1,
            CellNumbers = cells.Count,
            CellNumbersExact = cellsExact,
            TextNumbers = printed.TextNumbers.Count,
            TextNumbersExact = textExact,
            InventedNumbers = invented,
            Characters = text,
            CharacterErrors = textErrors,
            CellCharacters = cellText,
            CellCharacterErrors = cellErrors,
            Digits = Digits(),
            Wrong = wrong,
            WrongTexts = wrongTexts,
        };
    }

    /// <summary>Every sign read as itself, one after the other, and nothing that was added touches the first or the last.</summary>
    bool IsExact(int start, int length, bool isCell)
    {
        var first = alignment.ReadOf(start);
        var isExact = first >= 0
            && Enumerable.Range(0, length).All(i => alignment.ReadOf(start + i) == first + i && signs[first + i] == printed.Signs[start + i])
            && Enumerable.Range(1, length - 1).All(i => read.GapBefore(first + i) != ReadGap.Boundary)
            && (read.GapBefore(first) != ReadGap.None || !Spoils(first - 1, isCell))
            && (read.GapBefore(first + length) != ReadGap.None || !Spoils(first + length, isCell));
        if (!isExact)
        {
            wrong.Add($"{page}\t{printed.Signs.Substring(start, length)}\t{Around(start, length)}");
        }

        return isExact;
    }

    // In a cell anything else spoils a number; in text, where letters may touch it, only what could be part of a number and was added.
    bool Spoils(int sign, bool isCell) =>
        sign >= 0 && sign < signs.Length && (isCell || (alignment.PrintedOf(sign) < 0 && SignForm.IsOfNumber(signs[sign])));

    // For people: each text that is not as printed, with what was read from its first sign to its last.
    void TellTexts()
    {
        foreach (var part in printed.Parts.Where(p => p.Kind is PrintedKind.Text or PrintedKind.TextCell))
        {
            var at = Enumerable.Range(part.Start, part.Length).Select(alignment.ReadOf).Where(r => r >= 0).ToList();
            var (paper, told) = (printed.Signs.Substring(part.Start, part.Length), at.Count == 0 ? "" : signs[at[0]..(at[^1] + 1)]);
            if (paper != told)
            {
                wrongTexts.Add($"{page}\t{paper}\t{told}");
            }
        }
    }

    string Around(int start, int length)
    {
        var at = Enumerable.Range(start, length).Select(alignment.ReadOf).Where(r => r >= 0).ToList();
        if (at.Count == 0)
        {
            return "";
        }

        var (from, to) = (at[0], at[^1] + 1);
        while (from > 0 && read.GapBefore(from) == ReadGap.None)
        {
            from--;
        }

        while (to < signs.Length && read.GapBefore(to) == ReadGap.None)
        {
            to++;
        }

        return signs[from..to];
    }

    int Invented()
    {
        // A page number may stand elsewhere in the reading's order than on the page: as many runs are not invented.
        var moved = printed.Parts.Count(p => p.Kind == PrintedKind.Uncounted && IsNowhere(p));
        var count = 0;
        for (var start = 0; start < signs.Length; start++)
        {
            if (!ThaiNumber.IsDigit(signs[start]))
            {
                continue;
            }

            var end = start + 1;
            while (end < signs.Length && SignForm.IsOfNumber(signs[end]) && read.GapBefore(end) == ReadGap.None)
            {
                end++;
            }

            if (Enumerable.Range(start, end - start).Select(alignment.PrintedOf).All(p => p < 0 || IsNoDigit(p)) && --moved < 0)
            {
                count++;
                wrong.Add($"{page}\t\t{signs[start..end]}");
            }

            start = end;
        }

        return count;
    }

    bool IsNowhere(PrintedPart part) =>
        printed.Signs.AsSpan(part.Start, part.Length).ContainsAnyInRange('๐', '๙') && Enumerable.Range(part.Start, part.Length).All(s => alignment.ReadOf(s) < 0);

    // What stands for handwriting or a page number is neither right nor invented.
    bool IsNoDigit(int sign) => !ThaiNumber.IsDigit(printed.Signs[sign]) && PartOf(sign).Kind != PrintedKind.Uncounted;

    PrintedPart PartOf(int sign) => printed.Parts.First(p => sign < p.End);

    Dictionary<char, DigitScore> Digits()
    {
        var digits = new SortedDictionary<char, DigitScore>();
        foreach (var sign in printed.Parts.Where(p => p.Kind != PrintedKind.Uncounted).SelectMany(p => Enumerable.Range(p.Start, p.Length)))
        {
            var digit = printed.Signs[sign];
            if (ThaiNumber.IsDigit(digit))
            {
                var isRight = alignment.ReadOf(sign) is >= 0 and var at && signs[at] == digit;
                digits[digit] = digits.GetValueOrDefault(digit).Plus(new DigitScore(1, isRight ? 1 : 0));
            }
        }

        return new Dictionary<char, DigitScore>(digits);
    }

    /// <summary>Signs of all parts of a kind, and the wrong ones among them; an added sign is counted where the sign before it stands.</summary>
    (int Signs, int Errors) Edits(PrintedKind kind)
    {
        var parts = printed.Parts.Where(p => p.Kind == kind).ToList();
        var errors = 0;
        foreach (var sign in parts.SelectMany(p => Enumerable.Range(p.Start, p.Length)))
        {
            errors += alignment.ReadOf(sign) is >= 0 and var at && signs[at] == printed.Signs[sign] ? 0 : 1;
        }

        var last = 0;
        for (var sign = 0; sign < signs.Length; sign++)
        {
            var at = alignment.PrintedOf(sign);
            last = at >= 0 ? at : last;
            errors += at < 0 && printed.Signs.Length > 0 && PartOf(last).Kind == kind ? 1 : 0;
        }

        return (parts.Sum(p => p.Length), errors);
    }
}
