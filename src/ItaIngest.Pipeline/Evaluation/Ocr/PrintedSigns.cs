using System.Text;
using ItaIngest.Model.Text;

namespace ItaIngest.Pipeline.Evaluation.Ocr;

/// <summary>The signs of a page of the truth in reading order, without spaces, and the parts that they belong to.</summary>
sealed class PrintedSigns
{
    readonly StringBuilder signs = new();
    readonly List<PrintedPart> parts = [];
    readonly List<(int Start, int Length)> numbers = [];

    PrintedSigns()
    {
    }

    /// <summary>The signs.</summary>
    public string Signs { get; private set; } = "";

    /// <summary>Their parts, which cover all of them.</summary>
    public IReadOnlyList<PrintedPart> Parts => parts;

    /// <summary>The numbers in running text and leaders.</summary>
    public IReadOnlyList<(int Start, int Length)> TextNumbers => numbers;

    /// <summary>The signs of a page.</summary>
    /// <param name="page">What stands on it.</param>
    /// <param name="isByLines">
    /// Tables line by line across their columns, as a reader without cells gives them; else cell by cell. The first lines of a row's
    /// cells stand beside each other, and so do their second lines.
    /// </param>
    public static PrintedSigns Of(OcrTruthPage page, bool isByLines)
    {
        var printed = new PrintedSigns();
        foreach (var block in page.Blocks)
        {
            if (block.Text is { } text)
            {
                printed.Add(text, KindOf(block.Role));
            }

            foreach (var (row, index) in (block.Rows ?? []).Select((r, i) => (r, i)))
            {
                printed.AddRow(row, index < block.HeaderRows, isByLines);
            }
        }

        printed.Signs = printed.signs.ToString();
        return printed;
    }

    static PrintedKind KindOf(OcrTruthRole role) => role switch
    {
        OcrTruthRole.Text => PrintedKind.Text,
        OcrTruthRole.Leader => PrintedKind.Leader,
        _ => PrintedKind.Uncounted,
    };

    void AddRow(IReadOnlyList<string> row, bool isHeader, bool isByLines)
    {
        if (!isByLines)
        {
            foreach (var cell in row)
            {
                Add(cell, CellKind(cell, isHeader));
            }

            return;
        }

        var cells = row.Select(c => (Kind: CellKind(c, isHeader), Lines: c.Split('\n'))).ToList();
        for (var line = 0; line < cells.Max(c => c.Lines.Length); line++)
        {
            foreach (var cell in cells.Where(c => line < c.Lines.Length))
            {
                Add(cell.Lines[line], cell.Kind);
            }
        }
    }

    // A header that is repeated on the next page is printed there and rightly left out of a table that was joined: it does not count.
    static PrintedKind CellKind(string cell, bool isHeader) =>
        isHeader ? PrintedKind.Uncounted : cell.Any(ThaiNumber.IsDigit) && !cell.Any(c => char.IsLetter(c)) ? PrintedKind.NumberCell : PrintedKind.TextCell;

    void Add(string text, PrintedKind kind)
    {
        var start = signs.Length;
        foreach (var word in SignForm.Of(text).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
        {
            if (kind is PrintedKind.Text or PrintedKind.Leader)
            {
                numbers.AddRange(NumberRuns.Of(word).Select(r => (signs.Length + r.Start, r.Length)));
            }

            signs.Append(word);
        }

        if (signs.Length > start)
        {
            parts.Add(new PrintedPart(kind, start, signs.Length - start));
        }
    }
}
