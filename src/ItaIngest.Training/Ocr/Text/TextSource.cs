using System.Text.RegularExpressions;

namespace ItaIngest.Training.Ocr.Text;

/// <summary>What training lines are made of.</summary>
/// <param name="Prose">Long lines of Thai.</param>
/// <param name="Reports">Lines in the reports' own language; may be the prose again.</param>
/// <param name="Words">Words of a dictionary, for letters that prose rarely has.</param>
/// <param name="Latin">Latin words out of the prose.</param>
internal sealed partial record TextSource(
    IReadOnlyList<string> Prose, IReadOnlyList<string> Reports, IReadOnlyList<string> Words, IReadOnlyList<string> Latin)
{
    const string EnglishWords = "/usr/share/hunspell/en_US.dic";

    // shorter lines are page numbers and scraps
    const int ShortestLine = 6;

    /// <summary>Reads the texts; <paramref name="part"/> chooses which lines of the prose belong to this use.</summary>
    /// <param name="prose">Files of plain text.</param>
    /// <param name="reports">Files of reports' texts, with whatever mark-up they have.</param>
    /// <param name="words">A hunspell word list, or null.</param>
    /// <param name="part">From and to, as shares of the prose: training and evaluation must not share lines.</param>
    internal static TextSource Read(
        IReadOnlyList<string> prose, IReadOnlyList<string> reports, string? words, (double From, double To) part)
    {
        var lines = Lines(prose);
        lines = lines[(int)(lines.Count * part.From)..(int)(lines.Count * part.To)];
        var known = Lines(reports);
        // hunspell: the first line is a count, flags follow a slash
        var dictionary = words is null
            ? []
            : File.ReadLines(words).Skip(1).Select(w => ModelAlphabet.Simplify(w.Split('/')[0])).Where(w => w.Length > 1).ToList();
        // the English dictionary, where it is installed (hunspell-en-us): prose has a few thousand words of Latin, all news
        var english = File.Exists(EnglishWords) ? File.ReadLines(EnglishWords).Skip(1).Select(w => w.Split('/')[0]).Where(w => w.Length is > 2 and < 15) : [];
        var latin = LatinWord().Matches(string.Join(' ', lines.Concat(known))).Select(m => m.Value).Concat(english.Where(w => w.All(char.IsAsciiLetter))).Distinct(StringComparer.Ordinal)
            .Order(StringComparer.Ordinal).ToList();
        return new TextSource(lines, known.Count > 0 ? known : lines, dictionary, latin.Count > 0 ? latin : ["ITA"]);
    }

    static List<string> Lines(IEnumerable<string> files) =>
        [.. files.SelectMany(File.ReadLines).Select(l => ModelAlphabet.Simplify(Markup().Replace(l, " "))).Where(IsText)];

    /// <summary>Not a table's rule in dashes: half of it at least are letters, marks or digits.</summary>
    static bool IsText(string line) =>
        line.Length >= ShortestLine && 2 * line.Count(c => c >= 'ก' || char.IsAsciiLetterOrDigit(c)) >= line.Length;

    [GeneratedRegex("[A-Za-z][A-Za-z.'-]+")]
    private static partial Regex LatinWord();

    /// <summary>HTML tags and the signs of Markdown.</summary>
    [GeneratedRegex("<[^>]*>|[*#|]")]
    private static partial Regex Markup();
}
