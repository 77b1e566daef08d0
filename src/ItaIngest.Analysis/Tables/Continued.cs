using ItaIngest.Model.Blocks;
using ItaIngest.Model.Text;

namespace ItaIngest.Analysis.Tables;

/// <summary>The '(ต่อ)' that a caption or header bears on the pages after the first.</summary>
static class Continued
{
    /// <summary>A repeat is spelled a little differently where OCR read it, or the number before it is left out.</summary>
    const double SameWords = 0.8;

    static readonly string[] Marks = ["(ต่อ)", "( ต่อ )", "เต่อ)", "ต่อ)", "-ต่อ-"]; // OCR reads the bracket as เ

    /// <summary>Whether the text says that something goes on.</summary>
    public static bool IsSaidBy(string text) => ThaiText.Key(text).Contains("ต่อ)", StringComparison.Ordinal) || ThaiText.Key(text) is "ต่อ" or "-ต่อ-";

    /// <summary>
    /// Whether a cell only says again what the cell that it continues says, with '(ต่อ)' after it: 'มาตรการ ... (ต่อ)' in the first
    /// column of the next page.
    /// </summary>
    public static bool IsRepeatOf(Cell host, Cell continuation)
    {
        var text = CellText.Of(continuation.Lines);
        if (!IsSaidBy(text))
        {
            return false;
        }

        var said = ThaiText.Key(Without(text));
        var whole = ThaiText.Key(CellText.Of(host.Lines));
        return whole.Contains(said, StringComparison.Ordinal) || ThaiText.AreSimilar(whole, said, SameWords);
    }

    /// <summary>The text without saying so.</summary>
    public static string Without(string text) => Marks.Aggregate(text, (t, mark) => t.Replace(mark, string.Empty, StringComparison.Ordinal));
}
