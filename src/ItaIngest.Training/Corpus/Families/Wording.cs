namespace ItaIngest.Training.Corpus.Families;

/// <summary>Chooses what an agency writes over a column. Some wordings are kept for the held-out families.</summary>
sealed class Wording(Random random, bool isHeldOut)
{
    static readonly Dictionary<string, (string[] All, string[] HeldOut)> Lists = Vocabulary.Lines("headers.txt")
        .Select(l => l.Split(": ", 2)).ToDictionary(p => p[0], p => (Words(p[1].Split(" || ")[0]), Words(p[1].Split(" || ")[1])));

    /// <summary>A wording for a column of this role.</summary>
    public string Header(string role)
    {
        var (all, heldOut) = Lists[role];
        var words = isHeldOut && random.Next(2) == 0 ? heldOut : all;
        return words[random.Next(words.Length)];
    }

    static string[] Words(string text) => text.Split("; ", StringSplitOptions.TrimEntries);
}
