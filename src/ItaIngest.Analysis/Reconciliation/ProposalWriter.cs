using System.Globalization;
using ItaIngest.Analysis.Validation;
using ItaIngest.Model.Pages;
using ItaIngest.Model.Results;

namespace ItaIngest.Analysis.Reconciliation;

/// <summary>Puts a resolution into words and fields of a proposal.</summary>
static class ProposalWriter
{
    // A digit and a half: what one look at the picture settles. Beyond, another number may really be printed there.
    const int ReaderSlip = 250;

    /// <summary>The proposal for some numbers of a resolution.</summary>
    public static Proposal Write(Resolution resolution, IReadOnlyList<Reconciled> numbers)
    {
        var changes = numbers.SelectMany(Changes).ToList();
        var english = numbers.Select(n => English(n, resolution)).Append(Then(numbers, resolution, isThai: false)).Append(Assumption(resolution.Component, isThai: false));
        var thai = numbers.Select(n => Thai(n, resolution)).Append(Then(numbers, resolution, isThai: true)).Append(Assumption(resolution.Component, isThai: true));
        return new Proposal(changes, changes.TrueForAll(c => c.Certain), string.Join(" ", english.Where(s => s.Length > 0)), string.Join(" ", thai.Where(s => s.Length > 0)));
    }

    static IEnumerable<ProposedChange> Changes(Reconciled number) => number.Changed.Select(o => new ProposedChange(
        o.Field, o.Value, number.Value, number.IsCertain,
        number.Alternatives.Count == 0 ? null : [.. number.Alternatives.Select(a => a.Value)],
        number.Alternatives.Count == 0 ? null : [.. number.Alternatives.Select(a => a.Cost)],
        SlipOf(o, number)));

    // Nobody reads a text layer wrong: there the author typed it. On a picture a likely misreading is the reader's; what no misreading
    // explains may be printed so.
    static Slip SlipOf(Observation observation, Reconciled number)
    {
        if (observation.Origin != TextOrigin.Ocr)
        {
            return Slip.Author;
        }

        var value = (long)(number.Value * Powers.Ten(number.Fact.Decimals));
        return MisreadCosts.Default.Of(value, number.Fact.Decimals, observation) <= ReaderSlip ? Slip.Reader : Slip.Unknown;
    }

    static string English(Reconciled number, Resolution resolution)
    {
        var (printed, value) = (PrintedAs(number, "unreadable"), NumberReading.Text(number.Value, number.Fact.Decimals));
        var name = number.Fact.English;
        var text = $"{char.ToUpperInvariant(name[0])}{name[1..]} (printed {printed}) {(number.IsCertain ? "must be" : "is most likely")} {value}{Because(number, resolution)}.";
        return Finding.English($"{text} {Advice(number, isThai: false)}{Others(number, isThai: false)}");
    }

    static string Thai(Reconciled number, Resolution resolution)
    {
        var (printed, value) = (PrintedAs(number, "อ่านไม่ออก"), NumberReading.Text(number.Value, number.Fact.Decimals));
        var text = $"{number.Fact.Thai} (พิมพ์ไว้ {printed}) {(number.IsCertain ? "ต้องเป็น" : "น่าจะเป็น")} {value}{Because(number, resolution)}";
        return Finding.Thai($"{text} {Advice(number, isThai: true)}{Others(number, isThai: true)}");
    }

    static string PrintedAs(Reconciled number, string unreadable) =>
        string.Join(", ", number.Changed.Select(o => o.Value is null ? unreadable : o.Reading).Distinct());

    static string Because(Reconciled number, Resolution resolution) =>
        Calculations(number, resolution).FirstOrDefault() is { } calculation ? ": " + calculation.Text : "";

    // What else comes out right with these numbers, such as the total that two of them are in: each calculation once.
    static string Then(IReadOnlyList<Reconciled> numbers, Resolution resolution, bool isThai)
    {
        var shown = numbers.Select(n => Calculations(n, resolution).FirstOrDefault()?.Text).ToHashSet();
        var more = numbers.SelectMany(n => Calculations(n, resolution).Skip(1)).DistinctBy(c => c.Text).Where(c => !shown.Contains(c.Text))
            .Select(c => isThai ? Finding.Thai($"แล้ว{c.Result.Thai} จึงตรง: {c.Text}") : Finding.English($"And then {c.Result.English} is right: {c.Text}."));
        return string.Join(" ", more);
    }

    // A calculation of few numbers before one of many.
    static IEnumerable<Calculation> Calculations(Reconciled number, Resolution resolution) => resolution.Component.Identities
        .Where(i => i.Doubt is null && i.Parts.Any(p => p.Fact == number.Fact)).OrderBy(i => i.Parts.Count)
        .Select(i => Arithmetic.Of(i, number.Fact, f => resolution.Values[f]) is { } text ? new Calculation(i.Result ?? number.Fact, text) : null)
        .OfType<Calculation>().Take(MostCalculations);

    const int MostCalculations = 3;

    static string Advice(Reconciled number, bool isThai) => number.Changed.Select(o => SlipOf(o, number)).Distinct().Order().First() switch
    {
        Slip.Reader => isThai ? "น่าจะอ่านเลขผิด โปรดดูภาพต้นฉบับ" : "The reader may have taken one digit for another: look at the picture.",
        Slip.Author => isThai ? "น่าจะพิมพ์ผิดในต้นฉบับ" : "It is typed so: the author's slip, if the other numbers are right.",
        _ => isThai ? "บอกไม่ได้ว่าอ่านผิดหรือต้นฉบับผิด โปรดดูภาพต้นฉบับ" : "Whether it is misread or printed so cannot be told: look at the picture.",
    };

    static string Others(Reconciled number, bool isThai)
    {
        if (number.Alternatives.Count == 0)
        {
            return "";
        }

        var list = string.Join(", ", number.Alternatives.Select(a => string.Create(
            CultureInfo.InvariantCulture, $"{NumberReading.Text(a.Value, number.Fact.Decimals)} (+{a.Cost:0.##})")));
        return isThai ? $" ค่าอื่นที่เป็นไปได้ (จำนวนหลักที่ต้องอ่านผิดเพิ่ม): {list}" : $" Other values, with the digits that would have to be misread besides: {list}.";
    }

    static string Assumption(Component component, bool isThai) => !component.IsAssumed ? ""
        : isThai ? "(ถือตามน้ำหนักปกติ ซึ่งยังไม่ได้ยืนยันสำหรับปีนี้)" : "(Assuming the usual weights, which are not confirmed for this year.)";

    sealed record Calculation(NumberFact Result, string Text);
}
