using System.Text.RegularExpressions;

namespace ItaIngest.Pipeline.Evaluation.Ocr;

/// <summary>Numbers in running text as stretches of signs: digits with the points, commas, slashes and dashes between them.</summary>
static partial class NumberRuns
{
    /// <summary>Start and length of each.</summary>
    public static IEnumerable<(int Start, int Length)> Of(string text) => Run().Matches(text).Select(m => (m.Index, m.Length));

    [GeneratedRegex(@"[0-9๐-๙]+(?:[.,/:-]?[0-9๐-๙]+)*")]
    private static partial Regex Run();
}
