using System.Text;
using ItaIngest.Model.Text;

namespace ItaIngest.Pipeline.Evaluation;

/// <summary>
/// The form in which texts are compared: canonical Thai, and no space where Thai line breaking cannot tell one. Between two Thai
/// letters a line may end with or without a space, and after a slash or hyphen too; everywhere else a space counts.
/// </summary>
static class TextForm
{
    /// <summary>The text in that form.</summary>
    public static string Normal(string text)
    {
        var canonical = ThaiText.Canonical(text);
        var result = new StringBuilder(canonical.Length);
        for (var i = 0; i < canonical.Length; i++)
        {
            if (!char.IsWhiteSpace(canonical[i]))
            {
                result.Append(canonical[i]);
                continue;
            }

            var end = i;
            while (end + 1 < canonical.Length && char.IsWhiteSpace(canonical[end + 1]))
            {
                end++;
            }

            if (result.Length > 0 && end + 1 < canonical.Length && IsTold(result[^1], canonical[end + 1]))
            {
                result.Append(' ');
            }

            i = end;
        }

        return result.ToString();
    }

    /// <summary>1 - edit distance / length of the longer text, both in normal form; two empty texts are alike.</summary>
    public static double Similarity(string a, string b)
    {
        var (first, second) = (Normal(a), Normal(b));
        var longer = Math.Max(first.Length, second.Length);
        return longer == 0 ? 1 : 1 - ((double)EditDistance.Between(first, second) / longer);
    }

    static bool IsTold(char before, char after) => before is not ('/' or '-') && !(IsThaiLetter(before) && IsThaiLetter(after));

    // From ko kai to yamakkan: letters and marks, not the digits.
    static bool IsThaiLetter(char c) => c is >= '\u0E01' and <= '\u0E4E';
}
