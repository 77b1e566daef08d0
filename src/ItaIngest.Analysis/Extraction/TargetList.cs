using System.Globalization;
using System.Text.RegularExpressions;

namespace ItaIngest.Analysis.Extraction;

/// <summary>Several things that one sentence speaks of together: 'ตัวชี้วัดที่ ๑ และตัวชี้วัดที่ ๖', 'i๑๓ i๑๔', 'ตัวชี้วัดที่ ๑ ถึงตัวชี้วัดที่ ๓'.</summary>
static partial class TargetList
{
    /// <summary>The list with the next target; null when what stands between does not join them.</summary>
    public static List<string>? Join(List<string> targets, string next, string between)
    {
        // 'แบบวัด OIT ข้อ O๒๘' narrows down; only things of one kind stand side by side.
        if (!IsPart(next) || KindOf(targets[^1]) != KindOf(next))
        {
            return null;
        }

        // The same again is its name after its number.
        return next == targets[^1] ? targets
            : Until().IsMatch(between) && Span(targets[^1], next) is { } span ? [.. targets, .. span]
            : And().IsMatch(between) ? [.. targets, next]
            : null;
    }

    static bool IsPart(string target) => target is not (TargetFinder.Overall or TargetFinder.PerhapsOverall);

    static string KindOf(string target) => target.Split(':')[0];

    static List<string>? Span(string from, string to)
    {
        var (first, last) = (Numbered().Match(from), Numbered().Match(to));
        if (!first.Success || !last.Success || first.Groups[1].Value != last.Groups[1].Value)
        {
            return null;
        }

        var (a, b) = (int.Parse(first.Groups[2].Value, CultureInfo.InvariantCulture), int.Parse(last.Groups[2].Value, CultureInfo.InvariantCulture));
        return b <= a ? null : [.. Enumerable.Range(a + 1, b - a).Select(n => first.Groups[1].Value + n.ToString(CultureInfo.InvariantCulture))];
    }

    [GeneratedRegex(@"^([a-z]+:[ie]?)([0-9]+)$")]
    private static partial Regex Numbered();

    [GeneratedRegex(@"(?:ถึง|^\s*[-–])\s*$")]
    private static partial Regex Until();

    [GeneratedRegex(@"(?:และ|กับ|,)\s*$|^\s*$")]
    private static partial Regex And();
}
