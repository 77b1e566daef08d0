using System.Text.Json;
using System.Text.Json.Nodes;

namespace ItaIngest.Training.Hostile;

/// <summary>Damages a JSON document: other values, lost and doubled fields, byte by byte at times.</summary>
static class JsonDamage
{
    public static byte[] Of(byte[] json, Random random)
    {
        JsonNode? root;
        try
        {
            root = JsonNode.Parse(json);
        }
        catch (JsonException)
        {
            return ByteDamage.Any(json, random);
        }

        var at = root;
        while (at is not null && random.Next(6) > 0)
        {
            var next = Child(at, random);
            if (next is null)
            {
                break;
            }

            at = next;
        }

        if (at?.Parent is JsonObject parent)
        {
            var name = at.GetPropertyName();
            parent.Remove(name);
            if (random.Next(4) > 0)
            {
                parent[name] = Value(random);
            }
        }
        else if (at?.Parent is JsonArray array)
        {
            array[at.GetElementIndex()] = Value(random);
        }

        return JsonSerializer.SerializeToUtf8Bytes(root);
    }

    static JsonNode? Child(JsonNode node, Random random) => node switch
    {
        JsonObject { Count: > 0 } o => o.ElementAt(random.Next(o.Count)).Value,
        JsonArray { Count: > 0 } a => a[random.Next(a.Count)],
        _ => null,
    };

    static JsonNode? Value(Random random) => random.Next(9) switch
    {
        0 => null,
        1 => JsonValue.Create(-1),
        2 => JsonValue.Create(1e300),
        3 => JsonValue.Create(long.MaxValue),
        4 => JsonValue.Create(""),
        5 => JsonValue.Create("ก\u0000\uFFFF"),
        6 => new JsonObject(),
        7 => new JsonArray(1, "x", null),
        _ => JsonValue.Create(true),
    };
}
