using ItaIngest.Model.Text;

namespace ItaIngest.Analysis.Tables;

/// <summary>The '(ต่อ)' that a caption or header bears on the pages after the first.</summary>
static class Continued
{
    static readonly string[] Marks = ["(ต่อ)", "( ต่อ )", "(ต่อ", "-ต่อ-"];

    /// <summary>Whether the text says that something goes on.</summary>
    public static bool IsSaidBy(string text) => ThaiText.Key(text).Contains("(ต่อ)", StringComparison.Ordinal) || ThaiText.Key(text) is "ต่อ" or "-ต่อ-";

    /// <summary>The text without saying so.</summary>
    public static string Without(string text) => Marks.Aggregate(text, (t, mark) => t.Replace(mark, string.Empty, StringComparison.Ordinal));
}
