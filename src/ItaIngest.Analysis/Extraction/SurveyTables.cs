using System.Text.RegularExpressions;
using ItaIngest.Model.Provenance;
using ItaIngest.Model.Records;
using ItaIngest.Model.Results;

namespace ItaIngest.Analysis.Extraction;

/// <summary>Tables of survey questions: shares of answers and scores. The code ('I10', 'E5') stands before the table or in its rows.</summary>
static partial class SurveyTables
{
    /// <summary>Takes a table over into the assessment of its year.</summary>
    public static void Read(TableReading table, IEnumerable<(int Block, SourceText Text)> captions, AssessmentDraft draft, DiagnosticLog log)
    {
        var near = captions.Take(3).ToList();
        var caption = near.Select(c => (c.Text, Match: Code().Match(c.Text.Arabic)))
            .Concat(near.Select(c => (c.Text, Match: MisreadCode().Match(c.Text.Arabic)))).FirstOrDefault(c => c.Match.Success);
        if (caption.Match is { Success: true } match)
        {
            draft.AddQuestions([OfCaption(table, caption.Text, match, log)]);
            return;
        }

        draft.AddQuestions(table.View.DataRows
            .Select(r => (Row: r, Text: table.View.At(r, 0), Match: Code().Match(table.View.At(r, 0).Arabic))).Where(r => r.Match.Success)
            .Select(r => new SurveyQuestion
            {
                Code = CodeOf(r.Match), Text = TextAfter(r.Text, r.Match), Rows = [ReadRow(table, r.Row, TextAfter(r.Text, r.Match), log)],
            }));
    }

    static SurveyQuestion OfCaption(TableReading table, SourceText caption, Match match, DiagnosticLog log)
    {
        var rows = new List<SurveyRow>();
        Sourced<decimal?>? group = null;
        foreach (var row in table.View.DataRows)
        {
            if (table.View.CellsOf(row).Any(c => GroupTotal().IsMatch(table.View.TextOf(c).Text)))
            {
                group = table.At(row, ColumnRole.Score) is { } text ? NumberReader.Score(text, log) : null;
            }
            else if (table.View.At(row, 0).SpanOrNone(0, table.View.At(row, 0).Text.Length) is { } label)
            {
                rows.Add(ReadRow(table, row, label, log));
            }
        }

        return new SurveyQuestion { Code = CodeOf(match), Text = TextAfter(caption, match), Rows = rows, GroupScore = group };
    }

    static SurveyRow ReadRow(TableReading table, int row, Sourced<string> label, DiagnosticLog log)
    {
        var answers = new List<SurveyAnswer>();
        foreach (var column in table.Columns.Where(c => c.Role == ColumnRole.Answer))
        {
            if (NumberReader.Score(table.View.At(row, column.Index), log) is { } percent)
            {
                answers.Add(new SurveyAnswer(column.Header, percent));
            }
        }

        var score = table.At(row, ColumnRole.Score) is { } text ? NumberReader.Score(text, log) : null;
        return new SurveyRow { Label = label, Answers = answers, Score = score };
    }

    static string CodeOf(Match match) =>
        (match.Groups["i"].Value is "1" or "l" or "|" ? "I" : match.Groups["i"].Value.ToUpperInvariant()) + match.Groups["n"].Value.TrimStart('0');

    static Sourced<string> TextAfter(SourceText text, Match match) =>
        text.SpanOrNone(match.Index + match.Length, text.Text.Length - match.Index - match.Length) ?? text.Whole();

    [GeneratedRegex(@"^\W{0,3}(?:ข้อ\s*)?(?<i>[IEie])\s?(?<n>[0-9]{1,2})(?![0-9])[.:)]?\s*")]
    private static partial Regex Code();

    // I of a face without serifs is the same stroke as 1 and l; the caption of a survey table has no number of three digits otherwise.
    [GeneratedRegex(@"^\W{0,3}(?:ข้อ\s*)?(?<i>[1l|])(?<n>[1-3][0-9])(?![0-9])[.:)]?\s+(?=\D)")]
    private static partial Regex MisreadCode();

    [GeneratedRegex(@"^\s*(รวม|คะแนนรวม|รวมคะแนน|คะแนนเฉลี่ย|เฉลี่ย)\s*(คะแนน)?\s*$")]
    private static partial Regex GroupTotal();
}
