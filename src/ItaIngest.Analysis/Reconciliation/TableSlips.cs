using System.Globalization;
using ItaIngest.Analysis.Validation;
using ItaIngest.Analysis.Validation.Totals;
using ItaIngest.Model.Pages;
using ItaIngest.Model.Records;
using ItaIngest.Model.Results;

namespace ItaIngest.Analysis.Reconciliation;

/// <summary>
/// Proposals for tables whose totals do not add up: amounts have no domain that could be listed, as scores have, so the one number is
/// sought that makes every wrong sum right in which it stands and no right one wrong. A number that a row and a column ask for alike is
/// as good as proved; in a single sum any number may be wrong, and the cheapest misreading is only the likeliest.
/// </summary>
static class TableSlips
{
    /// <summary>The warnings, those of wrong table totals with a proposal where one changed number explains them.</summary>
    public static IReadOnlyList<Warning> Add(ItaReport report, IReadOnlyList<Warning> warnings)
    {
        if (!warnings.Any(IsOpen))
        {
            return warnings;
        }

        var origin = report.FiscalYear?.Origin ?? TextOrigin.TextLayer;
        var sums = report.Tables.SelectMany((t, i) => TableSums.Of(t, i, origin));
        var sumsOf = sums.SelectMany(s => s.Numbers.Select(n => (n.Field, Sum: s))).ToLookup(p => p.Field, p => p.Sum);
        return [.. warnings.Select(w => IsOpen(w) && Explain(sumsOf, w) is { } proposal ? w with { Proposal = proposal } : w)];
    }

    static bool IsOpen(Warning warning) => warning.Code == WarningCodes.TableTotal && warning.Proposal is null;

    static Proposal? Explain(ILookup<string, TotalFinding> sumsOf, Warning warning)
    {
        var evidence = warning.Evidence.Select(e => e.Field).ToHashSet();
        var wrong = sumsOf[warning.Evidence[0].Field].FirstOrDefault(s => !s.Holds && evidence.SetEquals(s.Numbers.Select(n => n.Field)));
        var candidates = wrong?.Numbers.Select(n => Candidate.Of(n, sumsOf)).OfType<Candidate>().OrderBy(c => (double)c.Cost / c.Wrong.Count).ThenBy(c => c.Number.Field, StringComparer.Ordinal).ToList();
        return candidates is [var best, .. var others] ? Write(best, others, sumsOf) : null;
    }

    static Proposal Write(Candidate best, List<Candidate> others, ILookup<string, TotalFinding> sumsOf)
    {
        // what it would take otherwise: a slip in each of the sums
        var otherwise = best.Wrong.Sum(s => (long)CheapestOther(s, best, sumsOf));
        var isCertain = best.Wrong.Count > 1 && otherwise > best.Cost + Reconciler.Margin && others.TrueForAll(o => o.Wrong.Count == 1 || o.Cost > best.Cost + Reconciler.Margin);
        var isOpen = !isCertain && otherwise < MisreadCosts.Replaced * 2;
        var change = new ProposedChange(
            best.Number.Field, best.Number.Value, best.Value, isCertain,
            isOpen ? [best.Number.Value] : null, isOpen ? [Math.Max(0, otherwise - best.Cost) / 100m] : null, best.Slip);
        return new Proposal([change], isCertain, English(best, others, isCertain), Thai(best, others, isCertain));
    }

    static int CheapestOther(TotalFinding sum, Candidate best, ILookup<string, TotalFinding> sumsOf) =>
        sum.Numbers.Where(n => n.Field != best.Number.Field).Select(n => Candidate.Of(n, sumsOf)?.Cost ?? MisreadCosts.Replaced).Append(MisreadCosts.Replaced).Min();

    static string English(Candidate best, List<Candidate> others, bool isCertain)
    {
        var text = $"{best.Number.Text} {(isCertain ? "must be" : "is most likely")} {best.Text}: {string.Join("; ", best.Wrong.Select(s => Sum(s, best)))}.";
        var advice = best.Slip switch
        {
            Slip.Reader => " The reader may have taken one digit for another: look at the picture.",
            Slip.Author => " It is typed so: the author's slip, if the other numbers are right.",
            _ => " Whether it is misread or printed so cannot be told: look at the picture.",
        };
        return Finding.English($"{text}{advice}{(isCertain || others.Count == 0 ? "" : " Or else: " + Others(others) + ".")}");
    }

    static string Thai(Candidate best, List<Candidate> others, bool isCertain)
    {
        var text = $"{best.Number.Text} {(isCertain ? "ต้องเป็น" : "น่าจะเป็น")} {best.Text}: {string.Join("; ", best.Wrong.Select(s => Sum(s, best)))}";
        var advice = best.Slip switch
        {
            Slip.Reader => " น่าจะอ่านเลขผิด โปรดดูภาพต้นฉบับ",
            Slip.Author => " น่าจะพิมพ์ผิดในต้นฉบับ",
            _ => " บอกไม่ได้ว่าอ่านผิดหรือต้นฉบับผิด โปรดดูภาพต้นฉบับ",
        };
        return Finding.Thai($"{text}{advice}{(isCertain || others.Count == 0 ? "" : " หรือมิฉะนั้น " + Others(others))}");
    }

    /// <summary>The next cheapest other numbers that could be the wrong one, with what they would have to be.</summary>
    static string Others(List<Candidate> others) => string.Join(", ", others.Take(MostOthers).Select(o => $"{o.Number.Text} -> {o.Text}"));

    const int MostOthers = 3;

    static string Sum(TotalFinding sum, Candidate best)
    {
        var terms = sum.Sum.Numbers.Select(n => n.Field == best.Number.Field ? best.Text : n.Text).ToList();
        var shown = string.Join(" + ", terms.Count > 8 ? [.. terms.Take(3), "...", .. terms.TakeLast(2)] : terms);
        var total = sum.Total.Field == best.Number.Field ? best.Text : sum.Total.Text;
        return sum.Sum.IsMean ? string.Create(CultureInfo.InvariantCulture, $"({shown}) / {terms.Count} = {total}") : $"{shown} = {total}";
    }

    /// <summary>A number that, changed, makes the wrong sums right in which it stands.</summary>
    /// <param name="Number">The number.</param>
    /// <param name="Value">What it would have to be.</param>
    /// <param name="Wrong">The sums that are wrong now and would hold.</param>
    /// <param name="Cost">What it takes to read or type it so, in hundredths of a digit.</param>
    sealed record Candidate(Printed Number, decimal Value, IReadOnlyList<TotalFinding> Wrong, int Cost)
    {
        public string Text => NumberReading.Text(Value, Number.Decimals);

        // As ProposalWriter has it: nobody reads a text layer wrong, and what no likely misreading explains may be printed so.
        public Slip Slip => Number.Source.Origin != TextOrigin.Ocr ? Slip.Author : Cost <= MisreadCosts.TwoPlaces ? Slip.Reader : Slip.Unknown;

        public static Candidate? Of(Printed number, ILookup<string, TotalFinding> sumsOf)
        {
            var own = sumsOf[number.Field].ToList();
            var wanted = own.Select(s => Math.Round(Wanted(s, number), number.Decimals)).Distinct().ToList();
            if (own.Exists(s => s.Holds) || wanted is not [var value] || value == number.Value || (value < 0 && number.Value >= 0)
                || own.Exists(s => !Changed(s, number, value).Holds) || Math.Abs(value) * Powers.Ten(number.Decimals) > long.MaxValue)
            {
                return null;
            }

            var cost = MisreadCosts.Default.Of((long)(value * Powers.Ten(number.Decimals)), number.Decimals, new Observation(number.Field, number.Source));
            return cost < MisreadCosts.Replaced || own.Exists(s => s.Total.Field == number.Field) ? new Candidate(number, value, own, cost) : null;
        }

        static decimal Wanted(TotalFinding s, Printed number) => s.Total.Field == number.Field ? s.Sum.Value
            : s.Sum.IsMean ? (s.Total.Value * s.Sum.Numbers.Count) - s.Sum.Numbers.Where(n => n.Field != number.Field).Sum(n => n.Value)
            : s.Total.Value - s.Sum.Numbers.Where(n => n.Field != number.Field).Sum(n => n.Value);

        static TotalFinding Changed(TotalFinding s, Printed number, decimal value)
        {
            Printed With(Printed n) => n.Field == number.Field ? n with { Value = value } : n;
            return new TotalFinding(With(s.Total), s.Sum with { Numbers = [.. s.Sum.Numbers.Select(With)] });
        }
    }
}
