using System.Globalization;
using System.Text.Json;

namespace ItaIngest.Analysis.Domain;

/// <summary>
/// Reads a file of fiscal-year facts. Each of its parts may be left out: a file that adds one year holds that year alone and names a
/// scheme of levels that is known already. Whatever is not understood is refused with the place in the file.
/// </summary>
sealed class CalendarFile(string name)
{
    /// <summary>Fiscal years with four digits of the Buddhist era; 2543 is the first of this century, and the assessment is younger.</summary>
    const int FirstYear = 2543;

    /// <summary>No plan of today reaches it; 2025 (Gregorian, by mistake) lies below <see cref="FirstYear"/>.</summary>
    const int LastYear = 2643;

    /// <summary>More items than any plan has: OIT has some forty.</summary>
    const int MostItems = 1000;

    static readonly string[] Parts = ["comment", "indicators", "arithmetic", "years", "levels"];

    /// <summary>The facts of a text.</summary>
    /// <param name="json">The file's text.</param>
    /// <param name="known">Schemes of levels that its years may name.</param>
    /// <exception cref="InvalidCalendarException">It is not such a file.</exception>
    public CalendarParts Read(string json, IReadOnlyDictionary<string, LevelScheme> known)
    {
        using var document = Parse(json);
        var root = document.RootElement;
        Demand(root.ValueKind == JsonValueKind.Object, "/", "an object is wanted", "ต้องเป็นอ็อบเจกต์");
        foreach (var part in root.EnumerateObject().Where(p => !Parts.Contains(p.Name)))
        {
            throw Fault("/" + part.Name, "unknown; a file has " + string.Join(", ", Parts), "ไม่รู้จัก ใช้ได้เฉพาะ " + string.Join(", ", Parts));
        }

        var schemes = Members(root, "levels").ToDictionary(l => l.Name, l => Scheme(l.Name, l.Value));
        var all = known.Concat(schemes).GroupBy(s => s.Key).ToDictionary(s => s.Key, s => s.Last().Value);
        return new CalendarParts(
            [.. List(root, "indicators", "/indicators").Select((e, i) => Indicator(e, $"/indicators/{i}"))],
            [.. Members(root, "years").Select(y => Year(y.Name, y.Value, all))],
            schemes);
    }

    JsonDocument Parse(string json)
    {
        try
        {
            return JsonDocument.Parse(json);
        }
        catch (JsonException e)
        {
            var line = (e.LineNumber ?? 0) + 1;
            throw new InvalidCalendarException(name, Text($"line {line}"), "not JSON: " + e.Message, Text($"บรรทัด {line} ไม่ใช่ JSON ที่ถูกต้อง"), e);
        }
    }

    IndicatorFact Indicator(JsonElement e, string at)
    {
        var no = Number(e, "no", at);
        Demand(no is >= 1 and <= 10 && no == decimal.Truncate(no), at + "/no", "1 to 10 is wanted", "ต้องเป็น 1 ถึง 10");
        var instrument = String(e, "instrument", at);
        Demand(ItaCalendar.Instruments.Contains(instrument), at + "/instrument", "IIT, EIT or OIT is wanted", "ต้องเป็น IIT, EIT หรือ OIT");
        return new IndicatorFact((int)no, instrument, String(e, "name", at), [.. List(e, "aliases", at).Select(a => a.ToString())]);
    }

    YearFacts Year(string year, JsonElement e, Dictionary<string, LevelScheme> schemes)
    {
        var at = "/years/" + year;
        Demand(
            int.TryParse(year, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number is >= FirstYear and <= LastYear,
            at, "a fiscal year of the Buddhist era is wanted, such as 2569", "ต้องเป็นปีงบประมาณ พ.ศ. เช่น 2569");
        var weights = Members(e, "weights", at).ToDictionary(w => w.Name, w => Within(w.Value, 0, 100, at + "/weights/" + w.Name));
        Demand(
            weights.Count == ItaCalendar.Instruments.Count && ItaCalendar.Instruments.All(weights.ContainsKey) && weights.Values.Sum() == 100,
            at + "/weights", "weights of IIT, EIT and OIT are wanted that make 100", "ต้องมีน้ำหนักของ IIT, EIT และ OIT รวมกันได้ 100");
        var scheme = String(e, "levels", at);
        Demand(
            schemes.ContainsKey(scheme), at + "/levels", "no scheme of levels has this name; known: " + string.Join(", ", schemes.Keys),
            "ไม่มีเกณฑ์ระดับชื่อนี้ ที่มีคือ " + string.Join(", ", schemes.Keys));
        return new YearFacts(number, weights, schemes[scheme], Confirmation(e, at), Has(e, "items", at, out var items) ? Plan(items, at + "/items") : null);
    }

    SubIndicatorPlan Plan(JsonElement e, string at) => new(
        Confirmation(e, at),
        [
            .. Members(e, "subIndicators", at).Select(s =>
            {
                var spot = at + "/subIndicators/" + s.Name;
                Demand(s.Value is { ValueKind: JsonValueKind.Array } && s.Value.GetArrayLength() == 2, spot, "first and last item are wanted: [1, 9]", "ต้องเป็นข้อแรกและข้อสุดท้าย เช่น [1, 9]");
                var (first, last) = ((int)Within(s.Value[0], 1, MostItems, spot), (int)Within(s.Value[1], 1, MostItems, spot));
                Demand(first <= last, spot, "the first item comes before the last", "ข้อแรกต้องไม่มากกว่าข้อสุดท้าย");
                return new OitGroup(s.Name, first, last);
            }),
        ]);

    LevelScheme Scheme(string scheme, JsonElement e)
    {
        var at = "/levels/" + scheme;
        var bands = List(e, "bands", at).Select((b, i) =>
        {
            var spot = Text($"{at}/bands/{i}");
            Demand(b.ValueKind == JsonValueKind.Array && b.GetArrayLength() == 3 && b[0].ValueKind == JsonValueKind.String, spot, "name, lowest and highest are wanted: [\"A\", 85, 94.99]", "ต้องเป็นชื่อ ต่ำสุด สูงสุด เช่น [\"A\", 85, 94.99]");
            var band = new LevelBand(b[0].GetString()!, Number(b[1], spot), Number(b[2], spot));
            Demand(band.Low >= 0 && band.Low <= band.High && band.High <= 100, spot, "0 <= lowest <= highest <= 100 is wanted", "ต้องเป็น 0 <= ต่ำสุด <= สูงสุด <= 100");
            return band;
        }).ToList();
        Demand(bands.Count > 0, at + "/bands", "at least one band is wanted", "ต้องมีอย่างน้อยหนึ่งระดับ");
        return new LevelScheme(scheme, Confirmation(e, at), bands, Has(e, "condition", at, out var condition) && condition.ValueKind != JsonValueKind.Null ? String(e, "condition", at) : null);
    }

    // Whether a fact is confirmed must be said, with null where it is not: leaving it out would be neither.
    string? Confirmation(JsonElement e, string at)
    {
        Demand(
            Has(e, "confirmed", at, out var confirmed) && confirmed.ValueKind is JsonValueKind.String or JsonValueKind.Null,
            at + "/confirmed", "say what confirms it, or null for an assumption", "ต้องบอกแหล่งยืนยัน หรือ null ถ้าเป็นข้อสันนิษฐาน");
        return string.IsNullOrWhiteSpace(confirmed.GetString()) ? null : confirmed.GetString();
    }

    bool Has(JsonElement e, string property, string at, out JsonElement value)
    {
        Demand(e.ValueKind == JsonValueKind.Object, at.Length > 0 ? at : "/", "an object is wanted", "ต้องเป็นอ็อบเจกต์");
        return e.TryGetProperty(property, out value);
    }

    List<JsonProperty> Members(JsonElement e, string property, string at = "")
    {
        if (!Has(e, property, at, out var members))
        {
            return [];
        }

        Demand(members.ValueKind == JsonValueKind.Object, $"{at}/{property}", "an object is wanted", "ต้องเป็นอ็อบเจกต์");
        var all = members.EnumerateObject().ToList();
        Demand(all.DistinctBy(member => member.Name).Count() == all.Count, $"{at}/{property}", "each name once is wanted", "ต้องไม่มีชื่อซ้ำ");
        return all;
    }

    List<JsonElement> List(JsonElement e, string property, string at)
    {
        if (!Has(e, property, at, out var list))
        {
            return [];
        }

        Demand(list.ValueKind == JsonValueKind.Array, at, "a list is wanted", "ต้องเป็นรายการ");
        return [.. list.EnumerateArray()];
    }

    string String(JsonElement e, string property, string at)
    {
        Demand(Has(e, property, at, out var text) && text.ValueKind == JsonValueKind.String && text.GetString()!.Length > 0, $"{at}/{property}", "a text is wanted", "ต้องเป็นข้อความ");
        return text.GetString()!;
    }

    decimal Number(JsonElement e, string property, string at)
    {
        Demand(Has(e, property, at, out var number), $"{at}/{property}", "a number is wanted", "ต้องเป็นตัวเลข");
        return Number(number, $"{at}/{property}");
    }

    decimal Within(JsonElement e, decimal low, decimal high, string at)
    {
        var value = Number(e, at);
        Demand(value >= low && value <= high, at, Text($"{low} to {high} is wanted"), Text($"ต้องเป็น {low} ถึง {high}"));
        return value;
    }

    decimal Number(JsonElement e, string at)
    {
        var value = 0m;
        Demand(e.ValueKind == JsonValueKind.Number && e.TryGetDecimal(out value), at, "a number is wanted", "ต้องเป็นตัวเลข");
        return value;
    }

    void Demand(bool isRight, string where, string wanted, string wantedThai)
    {
        if (!isRight)
        {
            throw Fault(where, wanted, wantedThai);
        }
    }

    InvalidCalendarException Fault(string where, string wanted, string wantedThai) => new(name, where, wanted, wantedThai);

    static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
