using System.Text.RegularExpressions;
using ItaIngest.Model.Provenance;
using ItaIngest.Model.Records;
using ItaIngest.Model.Results;
using ItaIngest.Model.Text;

namespace ItaIngest.Analysis.Extraction;

/// <summary>Tables of OIT items with their scores, and the sub-indicators that head them.</summary>
static partial class ItemTables
{
    /// <summary>No item is worth more, in any year known.</summary>
    const decimal UsualMax = 100;

    /// <summary>Takes a table over into the assessment of its year.</summary>
    public static void Read(TableReading table, AssessmentDraft draft, DiagnosticLog log)
    {
        var items = new List<OitItem>();
        foreach (var row in table.View.DataRows)
        {
            if (table.View.SectionCell(row) is { } section)
            {
                ReadSection(table.View.TextOf(section), draft);
            }
            else if (ItemRows.Find(table.View, row) is { } item && Build(table, row, item, log) is { } built)
            {
                items.Add(built);
            }
        }

        draft.AddItems(items);
    }

    static void ReadSection(SourceText text, AssessmentDraft draft)
    {
        var match = SubIndicator().Match(text.Arabic);
        if (match.Success)
        {
            var start = match.Index + match.Length;
            draft.AddSubIndicator(new SubIndicatorScore { No = match.Groups[1].Value, Name = text.SpanOrNone(start, text.Text.Length - start) });
        }
    }

    static OitItem? Build(TableReading table, int row, ItemRows.Item item, DiagnosticLog log)
    {
        var name = item.Text.SpanOrNone(item.NameStart, item.Text.Text.Length - item.NameStart);
        var text = (table.Of(ColumnRole.Score) ?? table.Of(ColumnRole.Total)) is { } column ? table.View.At(row, column.Index) : null;
        if (name is null || text is null || text.IsBlank)
        {
            return null;
        }

        var (score, max) = ScoreOf(text, log);
        return score is null ? null : new OitItem
        {
            No = item.No,
            Name = name,
            Score = score,
            Max = max,
            Responsible = Field(table, row, ColumnRole.Responsible),
            Requirement = Field(table, row, ColumnRole.Requirement) ?? Field(table, row, ColumnRole.Method),
            Recommendation = Field(table, row, ColumnRole.Recommendation),
            Outcome = Field(table, row, ColumnRole.Outcome) ?? Field(table, row, ColumnRole.Output) ?? Field(table, row, ColumnRole.FollowUp),
        };
    }

    // '0/100' is none of a hundred points.
    static (Sourced<decimal?>? Score, decimal Max) ScoreOf(SourceText text, DiagnosticLog log)
    {
        var fraction = NumericCell.ParseFraction(text.Text);
        return fraction.IsValid
            ? (text.Value<decimal?>(fraction.Value.Part, 0, text.Text.Length), fraction.Value.Whole)
            : (NumberReader.Score(text, log), UsualMax);
    }

    static Sourced<string>? Field(TableReading table, int row, ColumnRole role) =>
        table.At(row, role) is { IsBlank: false } text ? text.Whole() : null;

    [GeneratedRegex(@"ตัว\s*ชี้\s*วัด\s*ย่อย\s*(?:ที่)?\s*([0-9]{1,2}\.[0-9]{1,2})\s*")]
    private static partial Regex SubIndicator();
}
