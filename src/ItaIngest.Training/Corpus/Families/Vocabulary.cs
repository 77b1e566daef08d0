namespace ItaIngest.Training.Corpus.Families;

/// <summary>The words of the families: data files beside this one, built into the assembly.</summary>
static class Vocabulary
{
    /// <summary>The lines of a file without remarks and empty ones.</summary>
    public static IReadOnlyList<string> Lines(string name)
    {
        using var stream = typeof(Vocabulary).Assembly.GetManifestResourceStream("families/" + name)
            ?? throw new InvalidOperationException($"The vocabulary {name} is not built into this program.");
        using var reader = new StreamReader(stream);
        return [.. reader.ReadToEnd().ReplaceLineEndings("\n").Split('\n').Where(l => l.Length > 0 && l[0] != '#')];
    }

    /// <summary>A file of lines such as <c>name: one; two</c>.</summary>
    public static IReadOnlyDictionary<string, string[]> Lists(string name) =>
        Lines(name).Select(l => l.Split(": ", 2)).ToDictionary(p => p[0], p => p[1].Split("; ", StringSplitOptions.TrimEntries));
}
