using System.Globalization;
using System.Text.RegularExpressions;

namespace ItaIngest.Training.Corpus.OcrPages;

/// <summary>
/// A content file with blanks for numbers: <c>#score#</c> and the like are drawn from a seed (see <see cref="BlankFiller"/>),
/// <c>@list name a; b; c</c> names words for <c>#pick:name#</c>, <c>@repeat 20</c> repeats the next line. What comes out is an ordinary
/// content file.
/// </summary>
static partial class PageTemplate
{
    /// <summary>The content file with every blank filled.</summary>
    /// <param name="text">The template.</param>
    /// <param name="random">Where the numbers come from.</param>
    /// <exception cref="InvalidDataException">A blank or list is not known.</exception>
    public static string Fill(string text, Random random)
    {
        var lines = new List<string>();
        var filler = new BlankFiller(random);
        var repeat = 1;
        foreach (var line in text.ReplaceLineEndings("\n").Split('\n'))
        {
            if (List().Match(line) is { Success: true } list)
            {
                filler.AddList(list.Groups[1].Value, list.Groups[2].Value.Split(';', StringSplitOptions.TrimEntries));
                continue;
            }

            if (Repeat().Match(line) is { Success: true } times)
            {
                repeat = int.Parse(times.Groups[1].Value, CultureInfo.InvariantCulture);
                continue;
            }

            for (var row = 1; row <= repeat; row++)
            {
                lines.Add(Blank().Replace(line, m => filler.Fill(m.Groups[1].Value, row)));
            }

            repeat = 1;
        }

        return string.Join('\n', lines);
    }

    [GeneratedRegex("^@list ([a-z]+) (.+)$")]
    private static partial Regex List();

    [GeneratedRegex("^@repeat ([0-9]+)$")]
    private static partial Regex Repeat();

    [GeneratedRegex("#([a-z][a-z0-9:.]*)#")]
    private static partial Regex Blank();
}
