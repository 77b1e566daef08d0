using System.Globalization;
using System.Text;

namespace ItaIngest.Pipeline.Evaluation.Mutation;

/// <summary>The mutation run as Markdown.</summary>
public static class MutationTable
{
    /// <summary>A line a kind of mistake, and what breaks no identity; with details what was missed, too.</summary>
    public static string Write(MutationReport report, bool withDetails)
    {
        ArgumentNullException.ThrowIfNull(report);
        var text = new StringBuilder();
        text.AppendLine("| mistake | made | break an identity | right code | right code and number | found |").AppendLine("|---|---|---|---|---|---|");
        foreach (var kind in report.Kinds)
        {
            Line(text, kind.Kind.ToString(), kind.Made, kind.Breaking, kind.RightCode, kind.RightNumber);
        }

        Line(text, "all", report.Made, report.Breaking, report.Kinds.Sum(k => k.RightCode), report.Found);
        text.AppendLine(Invariant($"\n{report.Documents} documents; {report.False.Count} warnings without a mistake that their truth does not list."));
        text.AppendLine("\n| mistake that breaks no identity | in | count |").AppendLine("|---|---|---|");
        foreach (var (kind, place, count) in report.Kinds.SelectMany(k => k.Unbound.OrderByDescending(u => u.Value).Select(u => (k.Kind, u.Key, u.Value))))
        {
            text.AppendLine(Invariant($"| {kind} | `{place}` | {count} |"));
        }

        foreach (var line in withDetails ? report.False.Concat(report.Kinds.SelectMany(k => k.Missed.Select(m => $"{k.Kind}: {m}"))) : [])
        {
            text.AppendLine(line);
        }

        return text.ToString();
    }

    static void Line(StringBuilder text, string name, int made, int breaking, int code, int number) => text.AppendLine(
        Invariant($"| {name} | {made} | {breaking} | {code} | {number} | {(breaking == 0 ? "-" : (100.0 * number / breaking).ToString("F2", CultureInfo.InvariantCulture) + " %")} |"));

    static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
