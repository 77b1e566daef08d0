using ItaIngest.Model.Blocks;
using ItaIngest.Model.Geometry;
using ItaIngest.Model.Pages;

namespace ItaIngest.Tests.Analysis.Layout;

/// <summary>Draws pages by hand: text at a spot (5 pt a character, 10 pt high, a word per blank), rulings, ruled tables.</summary>
sealed class PageSketch(int number = 1, double width = 595, double height = 842, TextOrigin origin = TextOrigin.TextLayer)
{
    public const double CharacterWidth = 5;
    public const double TextHeight = 10;

    readonly List<Word> words = [];
    readonly List<Ruling> rulings = [];
    readonly List<Box> pictures = [];

    public PageSketch Text(double x, double y, string text)
    {
        var at = x;
        foreach (var part in text.Split(' '))
        {
            if (part.Length > 0)
            {
                words.Add(new Word(part, new Box(at, y, at + (part.Length * CharacterWidth), y + TextHeight), 1, origin));
            }

            at += (part.Length + 1) * CharacterWidth;
        }

        return this;
    }

    public PageSketch Word(double left, double top, double right, double bottom, string text, bool spaceBefore = true)
    {
        words.Add(new Word(text, new Box(left, top, right, bottom), 1, origin, spaceBefore));
        return this;
    }

    public PageSketch Lines(double x, double y, params string[] lines)
    {
        for (var i = 0; i < lines.Length; i++)
        {
            Text(x, y + (i * 14), lines[i]);
        }

        return this;
    }

    public PageSketch Across(double y, double from, double to)
    {
        rulings.Add(new Ruling(from, y, to, y, 0.5));
        return this;
    }

    public PageSketch Down(double x, double from, double to)
    {
        rulings.Add(new Ruling(x, from, x, to, 0.5));
        return this;
    }

    public PageSketch Picture(double left, double top, double right, double bottom)
    {
        pictures.Add(new Box(left, top, right, bottom));
        return this;
    }

    public PageSketch Frame(double left, double top, double right, double bottom) =>
        Across(top, left, right).Across(bottom, left, right).Down(left, top, bottom).Down(right, top, bottom);

    /// <summary>A fully ruled table; a row's height follows its longest cell ('\n' parts lines). The last edge's y is <see cref="Below"/>.</summary>
    public PageSketch Table(double y, double[] xs, params string[][] rows)
    {
        var top = y;
        Across(y, xs[0], xs[^1]);
        foreach (var row in rows)
        {
            for (var c = 0; c < row.Length; c++)
            {
                Lines(xs[c] + 4, y + 4, row[c].Split('\n'));
            }

            y += 6 + (14 * row.Max(c => c.Split('\n').Length));
            Across(y, xs[0], xs[^1]);
        }

        foreach (var x in xs)
        {
            Down(x, top, y);
        }

        Below = y;
        return this;
    }

    public double Below { get; private set; }

    public Page ToPage() => new(number, width, height, words, rulings, pictures, origin);

    public static ReadDocument Document(params PageSketch[] pages) =>
        new("application/pdf", [.. pages.Select(p => p.ToPage())], [], [], []);

    public static string TextOf(Cell? cell) => cell is null ? "(none)" : string.Join('\n', cell.Lines.Select(l => l.Text));

    public static string TextOf(Paragraph paragraph) => string.Join('\n', paragraph.Lines.Select(l => l.Text));
}
