using ItaIngest.Analysis.Domain;
using ItaIngest.Analysis.Validation.Totals;
using ItaIngest.Model.Pages;
using ItaIngest.Model.Records;
using ItaIngest.Model.Results;

namespace ItaIngest.Analysis.Validation;

/// <summary>Any table's printed total (or mean) against the sum (or mean) of its column or row. Tables of scores have rules of their own.</summary>
sealed class TableTotalRule : IRule
{
    /// <inheritdoc/>
    public string Code => WarningCodes.TableTotal;

    /// <inheritdoc/>
    public IEnumerable<Warning> Check(ItaReport report, ItaCalendar calendar)
    {
        for (var i = 0; i < report.Tables.Count; i++)
        {
            // What is called a total in these is a weighted sum or a mean of what stands elsewhere.
            if (report.Tables[i].Kind != TableKind.Other || !MayHaveTotal(report.Tables[i]))
            {
                continue;
            }

            var figures = new TableFigures(report.Tables[i], i, report.FiscalYear?.Origin ?? TextOrigin.TextLayer);
            foreach (var finding in ColumnsOf(figures).Concat(ColumnTotals.Check(figures)).DistinctBy(f => (f.Total.Field, f.Sum.Value)))
            {
                yield return Tell(report.Tables[i], finding);
            }
        }
    }

    // Most tables have none, and are not looked at cell by cell.
    static bool MayHaveTotal(TableRecord table) =>
        table.Rows.Concat(table.Header).Any(r => r.Any(t => t.Contains("รวม", StringComparison.Ordinal) || t.Contains("เฉลี่ย", StringComparison.Ordinal)
            || t.Contains("ยอดยก", StringComparison.Ordinal) || t.Contains("otal", StringComparison.Ordinal)));

    static IEnumerable<TotalFinding> ColumnsOf(TableFigures figures)
    {
        var headings = Enumerable.Range(0, figures.ColumnCount).Where(c => !TotalWords.IsNotAdded(figures.Heading(c)));
        foreach (var column in headings)
        {
            var isShare = TotalWords.IsShare(figures.Heading(column));
            foreach (var finding in new RowTotals(figures, column, !isShare && !TotalWords.IsScaled(figures.Heading(column))).Check())
            {
                // Shares of different wholes do not add up; those of one whole make a hundred.
                if (!isShare || finding.Sum.IsMean || finding.Total.Value == 100)
                {
                    yield return finding;
                }
            }
        }
    }

    static Warning Tell(TableRecord table, TotalFinding finding)
    {
        var (total, sum) = (finding.Total, finding.Sum);
        var decimals = Math.Max(total.Decimals, sum.IsMean ? 0 : sum.Numbers.Max(n => n.Decimals));
        var expected = Finding.Number(sum.Value, decimals);
        var terms = Terms(sum);
        return Finding.Of(
            WarningCodes.TableTotal, Severity.Warning,
            Finding.English($"Table {table.Id}: the printed {(sum.IsMean ? "mean" : "total")} {total.Text} is not {terms} = {expected}."),
            Finding.Thai($"ตาราง {table.Id}: {(sum.IsMean ? "ค่าเฉลี่ย" : "ยอดรวม")}ที่พิมพ์ไว้ {total.Text} ไม่ตรงกับ {terms} = {expected}"),
            [total, .. sum.Numbers], expected, total.Text);
    }

    // A long column is told by its ends: the evidence has every number.
    static string Terms(Sum sum)
    {
        var texts = sum.Numbers.Select(n => n.Text).ToList();
        var terms = string.Join(" + ", texts.Count > 8 ? [.. texts.Take(3), "...", .. texts.TakeLast(2)] : texts);
        return sum.IsMean ? Finding.English($"({terms}) / {sum.Numbers.Count}") : terms;
    }
}
