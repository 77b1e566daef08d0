using System.Globalization;
using System.Text;

namespace ItaIngest.Pipeline.Evaluation;

/// <summary>A report as a table for a terminal. File names of corpora are Latin; Thai stands only in the last column, so columns stay straight.</summary>
public static class EvaluationTable
{
    const int MostExamples = 12;

    /// <summary>One line a file and totals; with details also each imperfect field, and what was missed and invented.</summary>
    public static string Write(EvaluationReport report, bool withDetails)
    {
        ArgumentNullException.ThrowIfNull(report);
        var text = new StringBuilder();
        var width = report.Documents.Select(d => d.File.Length).Append(12).Max();
        text.Append("file".PadRight(width)).AppendLine("  numbers  invented     text     CER  measures       F1   fields  columns  comparisons  indicators  warnings  missed  false  s/page");
        foreach (var score in report.Documents.Concat(report.Totals))
        {
            text.AppendLine(Line(score, width));
        }

        if (withDetails)
        {
            foreach (var score in report.Documents)
            {
                Details(text, score);
            }
        }

        return text.ToString();
    }

    static string Line(DocumentScore s, int width) => string.Create(
        CultureInfo.InvariantCulture,
        $"{s.File.PadRight(width)}  {s.ExactNumbers,7:P2}  {s.InventedNumbers,8}  {s.TextSimilarity,7:P2}  {s.CharacterErrorRate,6:P2}  {Count(s, "measures"),8}  {s.MeasuresF1,7:P2}  {s.MeasureFieldsF1,7:P2}  {s.RightColumns,7:P2}  {Count(s, "comparisons"),11}  {Count(s, "indicators"),10}  {s.Warnings.Found + "/" + s.Warnings.Expected,8}  {s.Warnings.Missed.Count,6}  {s.Warnings.Invented,5}  {(s.Pages == 0 ? 0 : s.Seconds / s.Pages),6:0.00}");

    static string Count(DocumentScore score, string entity)
    {
        var count = score.Entities[entity];
        return $"{count.Found}/{count.Expected}{(count.Invented > 0 ? $"+{count.Invented}" : "")}";
    }

    static void Details(StringBuilder text, DocumentScore score)
    {
        text.AppendLine().AppendLine(CultureInfo.InvariantCulture, $"{score.File}: {score.Status}");
        foreach (var field in score.Fields.Where(f => f.Exact < f.Expected || f.Invented > 0))
        {
            text.AppendLine(CultureInfo.InvariantCulture, $"  {field.Field}: {field.Exact} of {field.Expected} right, {field.Invented} invented, alike {field.Similarity:P2}");
            Examples(text, field.Wrong);
        }

        foreach (var (entity, count) in score.Entities.Append(KeyValuePair.Create("warnings", score.Warnings)).Where(e => !e.Value.IsPerfect))
        {
            text.AppendLine(CultureInfo.InvariantCulture, $"  {entity}: {count.Found} of {count.Expected} found, {count.Invented} invented");
            Examples(text, [.. count.Missed.Select(m => "missed " + m), .. count.Extra.Select(e => "extra " + e)]);
        }
    }

    static void Examples(StringBuilder text, IReadOnlyList<string> examples)
    {
        foreach (var example in examples.Take(MostExamples))
        {
            text.Append("    ").AppendLine(example.ReplaceLineEndings(" / "));
        }
    }
}
