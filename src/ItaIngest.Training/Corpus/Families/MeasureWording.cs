namespace ItaIngest.Training.Corpus.Families;

/// <summary>How agencies word one measure.</summary>
/// <param name="Indicator">The indicator that it serves, 1..10.</param>
/// <param name="Instrument">IIT, EIT or OIT.</param>
sealed record MeasureWording(int Indicator, string Instrument)
{
    public List<string> Titles { get; } = [];
    public List<string> Methods { get; } = [];
    public List<string> Units { get; } = [];
    public List<string> Outputs { get; } = [];
    public List<string> Outcomes { get; } = [];
    public List<string> FollowUps { get; } = [];

    /// <summary>All measures of the vocabulary.</summary>
    public static IReadOnlyList<MeasureWording> All { get; } = Read();

    static List<MeasureWording> Read()
    {
        var all = new List<MeasureWording>();
        foreach (var line in Vocabulary.Lines("measures.txt"))
        {
            var text = line[2..];
            if (line[0] == '@')
            {
                var parts = text.Split(' ');
                all.Add(new MeasureWording(int.Parse(parts[0], System.Globalization.CultureInfo.InvariantCulture), parts[1]));
                continue;
            }

            var list = line[0] switch
            {
                't' => all[^1].Titles,
                'm' => all[^1].Methods,
                'u' => all[^1].Units,
                'o' => all[^1].Outputs,
                'c' => all[^1].Outcomes,
                'f' => all[^1].FollowUps,
                _ => throw new InvalidDataException($"measures.txt: '{line}'"),
            };
            list.Add(text);
        }

        return all;
    }
}
