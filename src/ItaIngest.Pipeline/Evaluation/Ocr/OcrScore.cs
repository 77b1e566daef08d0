namespace ItaIngest.Pipeline.Evaluation.Ocr;

/// <summary>How well pages of one damage were read by one reader.</summary>
public sealed record OcrScore
{
    /// <summary>How the pages were scanned.</summary>
    public required string Damage { get; init; }

    /// <summary>Who read: <see cref="OcrEvaluationRunner.Ours"/> or <see cref="StockTesseract.ReaderName"/>.</summary>
    public required string Reader { get; init; }

    /// <summary>Pages scored.</summary>
    public int Pages { get; init; }

    /// <summary>Wall time a page in seconds, as many pages at a time as there are reader processes; over all pages of the file.</summary>
    public double SecondsPerPage { get; init; }

    /// <summary>Cells that are a number.</summary>
    public int CellNumbers { get; init; }

    /// <summary>Of these, exactly right: every sign, nothing more in the cell.</summary>
    public int CellNumbersExact { get; init; }

    /// <summary>Numbers in running text and on lines with leaders.</summary>
    public int TextNumbers { get; init; }

    /// <summary>Of these, exactly right.</summary>
    public int TextNumbersExact { get; init; }

    /// <summary>Runs of digits that stand for no printed digit.</summary>
    public int InventedNumbers { get; init; }

    /// <summary>Signs of running text, spaces left out.</summary>
    public int Characters { get; init; }

    /// <summary>Signs in it that were substituted, lost or added.</summary>
    public int CharacterErrors { get; init; }

    /// <summary>Signs of cells that are not numbers, headers left out.</summary>
    public int CellCharacters { get; init; }

    /// <summary>Signs in them that were substituted, lost or added.</summary>
    public int CellCharacterErrors { get; init; }

    /// <summary>For each printed digit, Thai and Arabic, how often it stands on paper and how often it was read as itself.</summary>
    public IReadOnlyDictionary<char, DigitScore> Digits { get; init; } = new Dictionary<char, DigitScore>();

    /// <summary>Numbers that are wrong and numbers that are invented, for people: page, what is printed, what was read.</summary>
    public IReadOnlyList<string> Wrong { get; init; } = [];

    /// <summary>Texts and cells that are not as printed, for people: page, what is printed, what was read.</summary>
    public IReadOnlyList<string> WrongTexts { get; init; } = [];

    /// <summary>Share of number cells exactly right, 0..1.</summary>
    public double CellNumberShare => Share(CellNumbersExact, CellNumbers);

    /// <summary>Share of numbers in text exactly right, 0..1.</summary>
    public double TextNumberShare => Share(TextNumbersExact, TextNumbers);

    /// <summary>Character error rate of running text.</summary>
    public double CharacterErrorRate => Characters == 0 ? 0 : (double)CharacterErrors / Characters;

    /// <summary>Character error rate of cells that are not numbers.</summary>
    public double CellCharacterErrorRate => CellCharacters == 0 ? 0 : (double)CellCharacterErrors / CellCharacters;

    /// <summary>The lowest recall of the Thai digits, 0..1.</summary>
    public double LowestThaiDigitRecall => Digits.Where(d => d.Key >= '๐').Select(d => d.Value.Recall).DefaultIfEmpty(1).Min();

    /// <summary>Two groups of pages taken together.</summary>
    public OcrScore Plus(OcrScore other)
    {
        ArgumentNullException.ThrowIfNull(other);
        var pages = Pages + other.Pages;
        return this with
        {
            Pages = pages,
            SecondsPerPage = pages == 0 ? 0 : ((SecondsPerPage * Pages) + (other.SecondsPerPage * other.Pages)) / pages,
            CellNumbers = CellNumbers + other.CellNumbers,
            CellNumbersExact = CellNumbersExact + other.CellNumbersExact,
            TextNumbers = TextNumbers + other.TextNumbers,
            TextNumbersExact = TextNumbersExact + other.TextNumbersExact,
            InventedNumbers = InventedNumbers + other.InventedNumbers,
            Characters = Characters + other.Characters,
            CharacterErrors = CharacterErrors + other.CharacterErrors,
            CellCharacters = CellCharacters + other.CellCharacters,
            CellCharacterErrors = CellCharacterErrors + other.CellCharacterErrors,
            Digits = Digits.Concat(other.Digits).GroupBy(d => d.Key).OrderBy(g => g.Key)
                .ToDictionary(g => g.Key, g => g.Select(d => d.Value).Aggregate((a, b) => a.Plus(b))),
            Wrong = [.. Wrong, .. other.Wrong],
            WrongTexts = [.. WrongTexts, .. other.WrongTexts],
        };
    }

    static double Share(int part, int whole) => whole == 0 ? 1 : (double)part / whole;
}
