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
            foreach (var finding in TableSums.Of(report.Tables[i], i, report.FiscalYear?.Origin ?? TextOrigin.TextLayer).Where(f => !f.Holds).DistinctBy(f => (f.Total.Field, f.Sum.Value)))
            {
                yield return Tell(report.Tables[i], finding);
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

    /// <summary>A sum in words; a long column is told by its ends: the evidence has every number.</summary>
    static string Terms(Sum sum)
    {
        var texts = sum.Numbers.Select(n => n.Text).ToList();
        var terms = string.Join(" + ", texts.Count > 8 ? [.. texts.Take(3), "...", .. texts.TakeLast(2)] : texts);
        return sum.IsMean ? Finding.English($"({terms}) / {sum.Numbers.Count}") : terms;
    }
}
