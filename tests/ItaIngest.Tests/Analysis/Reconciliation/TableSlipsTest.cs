using ItaIngest.Analysis.Reconciliation;
using ItaIngest.Analysis.Validation;
using ItaIngest.Model.Geometry;
using ItaIngest.Model.Pages;
using ItaIngest.Model.Provenance;
using ItaIngest.Model.Records;
using ItaIngest.Model.Results;
using static ItaIngest.Tests.Analysis.Validation.Records;

namespace ItaIngest.Tests.Analysis.Reconciliation;

/// <summary>Proposals for tables whose totals do not add up.</summary>
public sealed class TableSlipsTest
{
    static readonly string[] Rows = ["ก | 1,250 | 3,400 | 4,650", "ข | 2,310 | 1,180 | 3,490", "ค | 4,075 | 2,920 | 6,995", "ง | 1,060 | 5,530 | 6,590", "รวม | 8,695 | 13,030 | 21,725"];

    [Fact]
    public void A_number_that_its_row_and_its_column_ask_for_alike_is_certain()
    {
        var changes = Propose(TextOrigin.Ocr, [.. Rows.Take(2), "ค | 4,015 | 2,920 | 6,995", .. Rows.Skip(3)]).Select(p => Assert.Single(p!.Changes)).ToList();

        Assert.Equal(2, changes.Count); // the row's warning and the column's say the same
        Assert.All(changes, c => Assert.Equal(("/content/tables/0/rows/2/1", 4015m, 4075m, true, Slip.Reader), (c.Field, c.From, c.To, c.Certain, c.Slip)));
    }

    [Fact]
    public void In_a_single_sum_the_likeliest_number_is_told_with_what_else_it_may_be()
    {
        var proposal = Assert.Single(Propose(TextOrigin.Ocr, ["ก | 100", "ข | 250", "ค | 375", "รวม | 795"], "กอง | บาท"))!;
        var change = Assert.Single(proposal.Changes);

        Assert.False(change.Certain);
        Assert.Equal([change.From], change.Alternatives!.Select(a => (decimal?)a));
        Assert.Contains("Or else: ", proposal.Explanation, StringComparison.Ordinal);
        Assert.Contains("หรือมิฉะนั้น", proposal.ExplanationThai, StringComparison.Ordinal);
    }

    [Fact]
    public void A_subtotal_that_the_grand_total_confirms_is_not_the_wrong_one()
    {
        var change = Assert.Single(Assert.Single(Propose(TextOrigin.TextLayer, ["ก | 10", "ข | 20", "รวม | 30", "ค | 8", "ง | 6", "รวม | 11", "รวมทั้งสิ้น | 41"], "รายการ | จำนวน"))!.Changes);

        Assert.Equal("/content/tables/0/rows/3/1", change.Field);
        Assert.Equal((5m, Slip.Author), (change.To, change.Slip));
    }

    [Fact]
    public void A_total_that_is_another_number_altogether_is_the_total_that_is_wrong()
    {
        var change = Assert.Single(Assert.Single(Propose(TextOrigin.TextLayer, ["ก | 110", "ข | 230", "รวม | 340", "ค | 75", "ง | 61", "รวม | 163", "รวมทั้งสิ้น | 476"], "รายการ | จำนวน"))!.Changes);

        Assert.Equal(("/content/tables/0/rows/5/1", 136m), (change.Field, change.To));
    }

    static List<Proposal?> Propose(TextOrigin origin, string[] rows, string header = "กอง | ต้นปี | ปลายปี | รวม")
    {
        var table = new TableRecord
        {
            Id = "t1", Kind = TableKind.Other, Header = [Cells(header)], Rows = [.. rows.Select(Cells)],
            Figures = [.. rows.Select(r => (IReadOnlyList<Sourced<string>?>)[.. Cells(r).Select(t => Figure(t, origin))])],
        };
        var report = Report() with { Tables = [table] };
        return [.. Proposals.Add(report, ReportValidator.Validate(report), new DiagnosticLog()).Where(w => w.Code == WarningCodes.TableTotal).Select(w => w.Proposal)];
    }

    static Sourced<string>? Figure(string text, TextOrigin origin) =>
        char.IsDigit(text[0]) ? Sourced.Of(text, text, new Place(1, new Box(0, 0, 10, 10), null), 0.9, origin) : null;

    static IReadOnlyList<string> Cells(string row) => [.. row.Split('|').Select(c => c.Trim())];
}
