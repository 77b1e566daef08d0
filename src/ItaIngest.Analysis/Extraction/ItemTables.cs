using ItaIngest.Model.Provenance;
using ItaIngest.Model.Records;
using ItaIngest.Model.Results;
using ItaIngest.Model.Text;

namespace ItaIngest.Analysis.Extraction;

/// <summary>Tables of OIT items with their scores, and the sub-indicators that head them.</summary>
static class ItemTables
{
    /// <summary>No item is worth more, in any year known.</summary>
    const decimal UsualMax = 100;

    /// <summary>Takes a table over into the assessment of its year.</summary>
    public static void Read(TableReading table, AssessmentDraft draft, DiagnosticLog log)
    {
        var items = new List<OitItem>();
        foreach (var row in table.View.DataRows)
        {
            var item = table.View.SectionCell(row) is null ? ItemRows.Find(table.View, row) : null;
            if (SubIndicatorRows.Find(table, row, log) is { } sub)
            {
                // A sub-indicator whose cell spans its items stands beside the first, and the row's score is the item's.
                draft.AddSubIndicator(item is null ? sub : sub with { Score = null });
            }

            if (item is not null && Build(table, row, item, log) is { } built)
            {
                items.Add(built);
            }
        }

        draft.AddItems(items);
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
        var full = table.At(row, ColumnRole.FullMark) is { } mark && NumberReader.IsNumeric(mark) ? NumberReader.Score(mark, new DiagnosticLog())?.Value : null;
        var requirement = Field(table, row, ColumnRole.Requirement);
        return score is null ? null : new OitItem
        {
            No = item.No,
            Name = name,
            Score = score,
            Max = full is > 0 ? full.Value : max,
            Responsible = Field(table, row, ColumnRole.Responsible) ?? Field(table, row, ColumnRole.Agency),
            // A way forward beside what the item asks for ('แนวทางการพัฒนา') is what is recommended.
            Requirement = requirement ?? Field(table, row, ColumnRole.Method),
            Recommendation = Field(table, row, ColumnRole.Recommendation) ?? (requirement is null ? null : Field(table, row, ColumnRole.Method)),
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
}
