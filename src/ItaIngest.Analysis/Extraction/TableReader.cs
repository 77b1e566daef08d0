using System.Globalization;
using ItaIngest.Model.Blocks;
using ItaIngest.Model.Records;

namespace ItaIngest.Analysis.Extraction;

/// <summary>Understands a document's tables one after the other; a table without a header goes on with the columns of the one before.</summary>
static class TableReader
{
    /// <summary>Every table of the blocks, nested ones after their parent.</summary>
    public static IReadOnlyList<TableReading> Read(IReadOnlyList<Block> blocks)
    {
        var readings = new List<TableReading>();
        var isAboutIt = AssessmentTopic.IsOf(blocks);
        for (var i = 0; i < blocks.Count; i++)
        {
            if (blocks[i] is Table table)
            {
                Add(table, i, readings, canContinue: true, isAboutIt);
            }
        }

        return readings;
    }

    static void Add(Table table, int block, List<TableReading> readings, bool canContinue, bool isAboutIt)
    {
        var before = readings.LastOrDefault(r => r.Block < block);
        var view = new TableView(table);
        if (canContinue && before is not null && FirstRowIsData(before, view))
        {
            view = new TableView(table, headerRows: 0);
        }

        var columns = HeaderMatcher.Match(view);
        var kind = KindMatcher.Of(view, columns, isAboutIt);
        var isAnnouncement = kind == TableKind.Instruments && AgencyTables.IsAnnouncement(view, columns);
        if (canContinue && view.HeaderRows == 0 && before is not null && Continues(before, view, kind))
        {
            (columns, kind) = (before.Columns, before.Kind);
            isAnnouncement = before.IsAnnouncement;
        }

        var id = "t" + (readings.Count + 1).ToString(CultureInfo.InvariantCulture);
        readings.Add(new TableReading(id, view, columns, kind, block, isAnnouncement));
        foreach (var nested in table.Cells.SelectMany(c => c.Nested))
        {
            Add(nested, block, readings, canContinue: false, isAboutIt);
        }
    }

    // Titles and methods are made of the words of headings. A period where the table before has its periods, or a unit where it has its
    // units, tells a row of measures that goes on from its header.
    static bool FirstRowIsData(TableReading before, TableView view)
    {
        if (view.HeaderRows != 1 || before.Kind != TableKind.Measures || before.View.ColumnCount != view.ColumnCount)
        {
            return false;
        }

        string? In(ColumnRole role) => before.Of(role) is { } column ? view.At(0, column.Index).Text : null;
        bool IsHead(string? text, ColumnRole role) => text is not null && HeaderMatcher.OfHeading(text).Role == role;
        var (period, unit) = (In(ColumnRole.Period), In(ColumnRole.Responsible));
        return (period is not null && ColumnContent.IsPeriod(period))
            || (!IsHead(period, ColumnRole.Period) && unit is not null && ColumnContent.NamesUnit(unit) && !IsHead(unit, ColumnRole.Responsible));
    }

    // Text columns say nothing by themselves; what follows a table of measures, items or agencies with as many columns is its next page.
    static bool Continues(TableReading before, TableView view, TableKind kind) =>
        before.View.ColumnCount == view.ColumnCount
        && (before.Kind is TableKind.Measures or TableKind.Items || before.IsAnnouncement)
        && (kind == TableKind.Other || kind == before.Kind || kind == TableKind.People);
}
