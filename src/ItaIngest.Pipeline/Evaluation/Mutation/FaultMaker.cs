using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using ItaIngest.Analysis.Domain;

namespace ItaIngest.Pipeline.Evaluation.Mutation;

/// <summary>Puts one mistake after another into a document. The same document gives the same mistakes: which digit is wrong follows from its place.</summary>
sealed class FaultMaker(JsonObject content)
{
    static readonly string[] Lists = ["instruments", "indicators", "subIndicators", "items"];
    static readonly string[] Fields = ["method", "period", "responsible", "output", "outcome"];

    /// <summary>Every document with one mistake.</summary>
    public IEnumerable<Fault> All() =>
        Numbers().Concat(Rows()).Concat(LostFields()).Concat(Levels()).Concat(Ranks()).Concat(Changes()).Concat(Years()).Concat(Periods())
            .Concat(Percents()).Concat(Thresholds()).Concat(Totals());

    IEnumerable<Fault> Numbers()
    {
        foreach (var field in Pointers.Values(content).Where(f => Pointers.At(content, f)["value"]!.GetValueKind() == JsonValueKind.Number))
        {
            var raw = Pointers.At(content, field)["raw"]!.GetValue<string>();
            if (WrongDigit(raw, field) is { } digit)
            {
                yield return Change(FaultKind.WrongDigit, field, raw, digit);
            }

            if (Swapped(raw, field) is { } swapped)
            {
                yield return Change(FaultKind.SwappedDigits, field, raw, swapped);
            }
        }
    }

    IEnumerable<Fault> Rows()
    {
        var lists = Objects("assessments").SelectMany(a => Lists.Select(l => $"{a}/{l}")).Append("/content/measures").Append("/content/comparisons")
            .Concat(Objects("assessments").SelectMany(Questions)).ToList();
        foreach (var list in lists)
        {
            for (var i = 0; i < (Pointers.Find(content, list) as JsonArray)?.Count; i++)
            {
                var at = i;
                yield return Edit(FaultKind.RowLost, $"{list}/{i} lost", list, c => ((JsonArray)Pointers.Find(c, list)!).RemoveAt(at));
                yield return Edit(FaultKind.RowDoubled, $"{list}/{i} doubled", $"{list}/{i}", c =>
                {
                    var rows = (JsonArray)Pointers.Find(c, list)!;
                    rows.Insert(at, rows[at]!.DeepClone());
                });
            }
        }
    }

    IEnumerable<string> Questions(string assessment)
    {
        var questions = Pointers.Find(content, assessment + "/questions") as JsonArray ?? [];
        foreach (var (question, q) in questions.Select((q, i) => ((JsonObject)q!, i)))
        {
            var rows = string.Create(CultureInfo.InvariantCulture, $"{assessment}/questions/{q}/rows");
            yield return rows;
            for (var r = 0; r < question["rows"]!.AsArray().Count; r++)
            {
                yield return string.Create(CultureInfo.InvariantCulture, $"{rows}/{r}/answers");
            }
        }
    }

    IEnumerable<Fault> LostFields() =>
        from measure in Objects("measures")
        from field in Fields
        where Pointers.Find(content, $"{measure}/{field}") is not null and not JsonArray { Count: 0 }
        select Edit(FaultKind.FieldLost, $"{measure}/{field} lost", measure, c =>
        {
            var row = (JsonObject)Pointers.Find(c, measure)!;
            if (field == "responsible")
            {
                row[field] = new JsonArray();
            }
            else
            {
                row.Remove(field);
            }
        });

    IEnumerable<Fault> Levels()
    {
        foreach (var assessment in Objects("assessments").Where(a => Pointers.Find(content, a + "/level") is not null))
        {
            var (field, level) = (assessment + "/level", Pointers.At(content, assessment + "/level")["value"]!.GetValue<string>());
            var year = Pointers.Find(content, assessment + "/fiscalYear")!.GetValue<int>();
            var names = ItaCalendar.Default.Year(year)?.Levels.Bands.Select(b => b.Name).ToList() ?? [];
            foreach (var other in names.Where((_, i) => names.IndexOf(level) is >= 0 and var own && Math.Abs(i - own) == 1))
            {
                yield return Edit(FaultKind.WrongLevel, $"{field} {level} -> {other}", field, c => Set(c, field, JsonValue.Create(other), other));
            }
        }
    }

    IEnumerable<Fault> Ranks()
    {
        foreach (var assessment in Objects("assessments"))
        {
            var ranked = Enumerable.Range(0, (Pointers.Find(content, assessment + "/indicators") as JsonArray)?.Count ?? 0)
                .Select(i => string.Create(CultureInfo.InvariantCulture, $"{assessment}/indicators/{i}"))
                .Where(i => Pointers.Find(content, i + "/rank") is not null).OrderBy(i => Pointers.At(content, i + "/rank")["value"]!.GetValue<int>()).ToList();
            for (var i = 1; i < ranked.Count; i++)
            {
                var (one, other) = (ranked[i - 1] + "/rank", ranked[i] + "/rank");
                yield return Edit(FaultKind.WrongRank, $"{one} and {other} exchanged", one, c =>
                {
                    var (a, b) = (Pointers.At(c, one).DeepClone(), Pointers.At(c, other).DeepClone());
                    Set(c, one, b["value"]!.DeepClone(), b["raw"]!.ToString());
                    Set(c, other, a["value"]!.DeepClone(), a["raw"]!.ToString());
                });
            }
        }
    }

    IEnumerable<Fault> Changes() =>
        from comparison in Objects("comparisons")
        let field = comparison + "/change"
        where Pointers.Find(content, field) is not null && Pointers.At(content, field)["value"] is not null
        let raw = Pointers.At(content, field)["raw"]!.GetValue<string>()
        select Change(FaultKind.WrongChange, field, raw, raw.StartsWith('-') ? raw[1..] : "-" + raw);

    IEnumerable<Fault> Years()
    {
        if (Pointers.Find(content, "/content/fiscalYear") is JsonObject { } title && content["otherFiscalYears"] is null)
        {
            var year = title["value"]!.GetValue<int>() - 1;
            yield return Edit(FaultKind.WrongYear, "a second year in the title", "/content/otherFiscalYears/0", c =>
            {
                var other = (JsonObject)title.DeepClone();
                (other["value"], other["raw"]) = (year, year.ToString(CultureInfo.InvariantCulture));
                c["otherFiscalYears"] = new JsonArray(other);
            });
        }

        var years = Objects("assessments").Select(a => (Row: a, Field: "fiscalYear"))
            .Concat(Objects("comparisons").SelectMany(c => (IEnumerable<(string, string)>)[(c, "fromYear"), (c, "toYear")]));
        foreach (var (row, field) in years)
        {
            foreach (var step in (int[])[-1, 1])
            {
                yield return Edit(FaultKind.WrongYear, $"{row}/{field} {step:+0;-0}", row, c =>
                {
                    var target = (JsonObject)Pointers.Find(c, row)!;
                    target[field] = target[field]!.GetValue<int>() + step;
                });
            }
        }
    }

    IEnumerable<Fault> Periods() =>
        from measure in Objects("measures")
        where Pointers.Find(content, measure + "/period/end") is not null
        from step in (int[])[-1, 1]
        select Edit(FaultKind.PeriodOutsideYear, $"{measure}/period {step:+0;-0} year", measure + "/period/text", c =>
        {
            var period = (JsonObject)Pointers.Find(c, measure + "/period")!;
            foreach (var day in (string[])["start", "end"])
            {
                if (period[day] is { } value)
                {
                    period[day] = DateOnly.Parse(value.GetValue<string>(), CultureInfo.InvariantCulture).AddYears(step).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
                }
            }
        });

    IEnumerable<Fault> Percents() =>
        from field in Pointers.Values(content)
        where field.EndsWith("/percent", StringComparison.Ordinal) && Pointers.At(content, field)["value"] is not null
        let raw = Pointers.At(content, field)["raw"]!.GetValue<string>()
        select Change(FaultKind.PercentsNotSumming, field, raw, Added(raw, 5));

    IEnumerable<Fault> Thresholds() =>
        from claim in Objects("claims")
        where Pointers.Find(content, claim + "/threshold") is not null && Pointers.Find(content, claim + "/score") is not null
        let least = Pointers.At(content, claim + "/threshold")["raw"]!.GetValue<string>()
        let raw = Pointers.At(content, claim + "/score")["raw"]!.GetValue<string>()
        select Change(FaultKind.ThresholdNotMet, claim + "/score", raw, Added(least, -5));

    IEnumerable<Fault> Totals() =>
        from assessment in Objects("assessments")
        let field = assessment + "/overall"
        where Pointers.Find(content, field) is not null && Pointers.At(content, field)["value"] is not null
        let raw = Pointers.At(content, field)["raw"]!.GetValue<string>()
        from step in (decimal[])[-1, 0.1m, 1]
        select Change(FaultKind.TotalWrong, field, raw, Added(raw, step));

    IEnumerable<string> Objects(string list) =>
        Enumerable.Range(0, (content[list] as JsonArray)?.Count ?? 0).Select(i => string.Create(CultureInfo.InvariantCulture, $"/content/{list}/{i}"));

    Fault Change(FaultKind kind, string field, string from, string to) =>
        Edit(kind, $"{field} {from} -> {to}", field, c => Set(c, field, JsonValue.Create(decimal.Parse(to, CultureInfo.InvariantCulture)), to));

    Fault Edit(FaultKind kind, string what, string field, Action<JsonObject> edit) => new(kind, what, field, () =>
    {
        var copy = (JsonObject)content.DeepClone();
        edit(copy);
        return copy;
    });

    static void Set(JsonObject content, string field, JsonNode value, string raw)
    {
        var target = Pointers.At(content, field);
        (target["value"], target["raw"]) = (value, raw);
    }

    static string Added(string raw, decimal step)
    {
        var value = decimal.Parse(raw, CultureInfo.InvariantCulture) + step;
        return value.ToString("F" + Math.Max((int)value.Scale, 1).ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
    }

    // Another digit in a place that the field's own name chooses; never a leading zero.
    static string? WrongDigit(string raw, string field)
    {
        var places = Enumerable.Range(0, raw.Length).Where(i => char.IsAsciiDigit(raw[i])).ToList();
        var at = places[Seed(field) % places.Count];
        var digit = (char)('0' + ((raw[at] - '0' + 1 + (Seed(field) / 7 % 9)) % 10));
        digit = digit == '0' && at == places[0] && places.Count > 1 ? (char)('0' + (raw[at] == '9' ? 1 : raw[at] - '0' + 1)) : digit;
        return raw[..at] + digit + raw[(at + 1)..];
    }

    static string? Swapped(string raw, string field)
    {
        var digits = Enumerable.Range(0, raw.Length).Where(i => char.IsAsciiDigit(raw[i])).ToList();
        var pairs = digits.Zip(digits.Skip(1)).Where(p => raw[p.First] != raw[p.Second] && !(p.First == digits[0] && raw[p.Second] == '0')).ToList();
        if (pairs.Count == 0)
        {
            return null;
        }

        var (a, b) = pairs[Seed(field) % pairs.Count];
        return raw[..a] + raw[b] + raw[(a + 1)..b] + raw[a] + raw[(b + 1)..];
    }

    static int Seed(string field) => field.Aggregate(17, (seed, c) => ((seed * 31) + c) % 1_000_003);
}
