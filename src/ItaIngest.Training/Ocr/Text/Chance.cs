namespace ItaIngest.Training.Ocr.Text;

/// <summary>Draws from a seeded generator; the same seed gives the same training text and the same damage on every machine.</summary>
internal static class Chance
{
    internal static bool Happens(this Random random, double probability) => random.NextDouble() < probability;

    internal static double Between(this Random random, double low, double high) => low + (high - low) * random.NextDouble();

    internal static T Pick<T>(this Random random, IReadOnlyList<T> list) => list[random.Next(list.Count)];

    /// <summary>Picks by weight; the weights need not add up to one.</summary>
    internal static T Pick<T>(this Random random, IReadOnlyList<(double Weight, T Item)> list)
    {
        var at = random.NextDouble() * list.Sum(entry => entry.Weight);
        foreach (var (weight, item) in list)
        {
            at -= weight;
            if (at < 0)
            {
                return item;
            }
        }

        return list[^1].Item;
    }

    /// <summary>Normal distribution (Box and Muller).</summary>
    internal static double Normal(this Random random, double deviation) =>
        deviation * Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble());

    /// <summary>Arabic digits.</summary>
    internal static string Digits(this Random random, int count) =>
        string.Create(count, random, static (span, source) =>
        {
            for (var i = 0; i < span.Length; i++)
            {
                span[i] = (char)('0' + source.Next(10));
            }
        });
}
