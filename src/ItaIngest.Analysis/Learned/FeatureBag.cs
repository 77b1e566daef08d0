using ItaIngest.Model.Text;

namespace ItaIngest.Analysis.Learned;

/// <summary>What a model sees of a thing: named features with values. A name's first letters say what kind of evidence it is.</summary>
sealed class FeatureBag
{
    readonly Dictionary<string, double> values = new(StringComparer.Ordinal);

    /// <summary>The features by name.</summary>
    public IReadOnlyDictionary<string, double> Values => values;

    /// <summary>Adds one feature; a zero says nothing and is left out.</summary>
    public void Add(string name, double value)
    {
        if (value != 0)
        {
            values[name] = value;
        }
    }

    /// <summary>
    /// Adds the character n-grams of a text's key (no spaces, lower case, Arabic digits), with marks for its two ends. The n-grams
    /// together weigh as much as one feature of the given value, so that a long heading does not outvote the rest.
    /// </summary>
    public void AddGrams(string prefix, string canonical, int shortest, int longest, double weight)
    {
        var key = ThaiText.KeyOfCanonical(canonical);
        if (key.Length is 0)
        {
            return;
        }

        var text = "^" + (key.Length > LongestText ? key[..LongestText] : key) + "$";
        var grams = new HashSet<string>(StringComparer.Ordinal);
        for (var length = shortest; length <= longest; length++)
        {
            for (var start = 0; start + length <= text.Length; start++)
            {
                grams.Add(text.Substring(start, length));
            }
        }

        var value = weight / Math.Sqrt(Math.Max(1, grams.Count));
        foreach (var gram in grams)
        {
            values[prefix + gram] = value;
        }
    }

    /// <summary>Longer headings are sentences; their beginning says what they are.</summary>
    const int LongestText = 120;
}
