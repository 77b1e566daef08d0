using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using ItaIngest.Model.Json;
using ItaIngest.Model.Records;
using ItaIngest.Model.Text;

namespace ItaIngest.Pipeline.Evaluation.Noise;

/// <summary>A record with disturbed digits, and what was there before.</summary>
/// <param name="Report">The record, every disturbed number of origin OCR.</param>
/// <param name="Numbers">Every score, change and share.</param>
sealed record NoisyRecord(ItaReport Report, IReadOnlyList<NoisyNumber> Numbers)
{
    static readonly HashSet<string> Names = ["score", "overall", "weighted", "percent", "groupScore", "fromScore", "toScore", "change"];

    /// <summary>Disturbs a record.</summary>
    public static NoisyRecord Of(ItaReport report, DigitNoise noise)
    {
        var root = JsonSerializer.SerializeToNode(report, ItaJson.Options)!;
        var numbers = new List<NoisyNumber>();
        Walk(root, "/content", noise, numbers);
        return new NoisyRecord(root.Deserialize<ItaReport>(ItaJson.Options)!, numbers);
    }

    static void Walk(JsonNode? node, string pointer, DigitNoise noise, List<NoisyNumber> numbers)
    {
        switch (node)
        {
            case JsonArray array:
                for (var i = 0; i < array.Count; i++)
                {
                    Walk(array[i], string.Create(CultureInfo.InvariantCulture, $"{pointer}/{i}"), noise, numbers);
                }

                break;
            case JsonObject fields:
                foreach (var (name, value) in fields.ToList())
                {
                    if (Names.Contains(name) && value is JsonObject number && number["value"] is not null && number["raw"] is not null)
                    {
                        Disturb(number, $"{pointer}/{name}", name == "change", noise, numbers);
                    }
                    else
                    {
                        Walk(value, $"{pointer}/{name}", noise, numbers);
                    }
                }

                break;
        }
    }

    static void Disturb(JsonObject number, string field, bool isChange, DigitNoise noise, List<NoisyNumber> numbers)
    {
        var (raw, value) = (number["raw"]!.GetValue<string>(), number["value"]!.GetValue<decimal>());
        if (ThaiNumber.Parse(raw, isChange).Value != value)
        {
            // '0 of 100' and sentences: more is printed than the number.
            return;
        }

        var read = noise.Read(raw);
        decimal? parsed = ThaiNumber.Parse(read, isChange) is { IsValid: true } p ? p.Value : null;
        number["raw"] = read;
        number["value"] = parsed;
        number["origin"] = "ocr";

        // The run says nothing of confidence: each number is doubted alike.
        number["confidence"] = 0.96;
        numbers.Add(new NoisyNumber(field, value, parsed));
    }
}
