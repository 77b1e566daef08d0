using System.Globalization;
using System.Text;

namespace ItaIngest.Pipeline.Evaluation.Ocr;

/// <summary>A report on page images as a table for a terminal.</summary>
public static class OcrEvaluationTable
{
    /// <summary>One line a damage and reader, then the recall of each digit; with details also every number and text that is wrong.</summary>
    public static string Write(OcrEvaluationReport report, bool withDetails)
    {
        ArgumentNullException.ThrowIfNull(report);
        var text = new StringBuilder();
        var width = report.Scores.Select(s => s.Damage.Length).Append(8).Max();
        text.Append("damage".PadRight(width)).AppendLine("  reader     pages  numbers in cells        in text          invented     CER  CER in cells  s/page");
        foreach (var s in report.Scores)
        {
            text.AppendLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{s.Damage.PadRight(width)}  {s.Reader,-9}  {s.Pages,5}  {Of(s.CellNumbersExact, s.CellNumbers),11} {s.CellNumberShare,8:P2}  {Of(s.TextNumbersExact, s.TextNumbers),9} {s.TextNumberShare,8:P2}  {s.InventedNumbers,8}  {s.CharacterErrorRate,6:P2}  {s.CellCharacterErrorRate,12:P2}  {s.SecondsPerPage,6:0.00}"));
        }

        Digits(text, report, width);
        foreach (var file in report.Skipped)
        {
            text.Append("skipped, not on this machine: ").AppendLine(file);
        }

        foreach (var s in withDetails ? report.Scores : [])
        {
            text.AppendLine().Append(s.Damage).Append(", ").Append(s.Reader).AppendLine(": page, printed, read");
            foreach (var wrong in s.Wrong.Concat(s.WrongTexts))
            {
                text.Append("  ").AppendLine(wrong);
            }
        }

        return text.ToString();
    }

    static string Of(int part, int whole) => string.Create(CultureInfo.InvariantCulture, $"{part}/{whole}");

    static void Digits(StringBuilder text, OcrEvaluationReport report, int width)
    {
        var digits = report.Scores.SelectMany(s => s.Digits.Keys).Distinct().Order().ToList();
        text.AppendLine().Append("recall of digits, %".PadRight(width + 11));
        digits.ForEach(d => text.Append(CultureInfo.InvariantCulture, $"{d,6}"));
        text.AppendLine();
        foreach (var s in report.Scores)
        {
            text.Append(CultureInfo.InvariantCulture, $"{s.Damage.PadRight(width)}  {s.Reader,-9}");
            digits.ForEach(d => text.Append(s.Digits.TryGetValue(d, out var score) ? string.Create(CultureInfo.InvariantCulture, $"{100 * score.Recall,6:0.0}") : "     -"));
            text.AppendLine();
        }
    }
}
