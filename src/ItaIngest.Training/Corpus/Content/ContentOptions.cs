using System.Globalization;

namespace ItaIngest.Training.Corpus.Content;

/// <summary>Options as written in a content file: <c>name=value</c> and bare flags, quotes around values with spaces.</summary>
sealed class ContentOptions
{
    readonly Dictionary<string, string> values = new(StringComparer.Ordinal);

    /// <summary>Whether the option is there.</summary>
    public bool Has(string name) => values.ContainsKey(name);

    /// <summary>An option's text, or the default.</summary>
    public string Text(string name, string fallback = "") => values.GetValueOrDefault(name, fallback);

    /// <summary>An option's number, or the default.</summary>
    public double Number(string name, double fallback) =>
        values.TryGetValue(name, out var text) ? double.Parse(text, CultureInfo.InvariantCulture) : fallback;

    /// <summary>Numbers separated by commas.</summary>
    public IReadOnlyList<double> Numbers(string name) =>
        [.. Text(name).Split(',', StringSplitOptions.RemoveEmptyEntries).Select(t => double.Parse(t, CultureInfo.InvariantCulture))];

    /// <summary>Reads options from text such as <c>center b size=18 font="TH Sarabun New"</c>.</summary>
    public static ContentOptions Parse(string text)
    {
        var options = new ContentOptions();
        var at = 0;
        while (at < text.Length)
        {
            if (text[at] == ' ')
            {
                at++;
                continue;
            }

            var end = EndOf(text, at);
            var part = text[at..end].Replace("\"", "", StringComparison.Ordinal);
            var equals = part.IndexOf('=', StringComparison.Ordinal);
            options.values[equals < 0 ? part : part[..equals]] = equals < 0 ? "" : part[(equals + 1)..];
            at = end;
        }

        return options;
    }

    static int EndOf(string text, int start)
    {
        var quoted = false;
        for (var i = start; i < text.Length; i++)
        {
            quoted ^= text[i] == '"';
            if (text[i] == ' ' && !quoted)
            {
                return i;
            }
        }

        return text.Length;
    }
}
