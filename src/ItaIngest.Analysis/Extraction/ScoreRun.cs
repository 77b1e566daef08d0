namespace ItaIngest.Analysis.Extraction;

/// <summary>Scores that follow one another in a sentence: '๘๘.๐๐ และ ๙๑.๐๐' of two indicators, or of two years of one.</summary>
/// <param name="First">Index of the first among the facts.</param>
/// <param name="Count">How many.</param>
/// <param name="Years">The fiscal years named between the fact before them and the first score.</param>
sealed record ScoreRun(int First, int Count, IReadOnlyList<YearMention> Years)
{
    /// <summary>The run that the score at an index is part of.</summary>
    public static ScoreRun Around(IReadOnlyList<Fact> facts, int at, IReadOnlyList<YearMention> years)
    {
        var (first, end) = (at, at);
        while (first > 0 && facts[first - 1].Kind == FactKind.Score)
        {
            first--;
        }

        while (end < facts.Count && facts[end].Kind == FactKind.Score)
        {
            end++;
        }

        var from = first == 0 ? 0 : facts[first - 1].End;
        return new ScoreRun(first, end - first, [.. years.Where(y => y.IsFiscal && y.Start >= from && y.Start < facts[first].Start)]);
    }

    /// <summary>
    /// The targets of the score at an index: as many scores as names go to them in order, one score after several names is the score of
    /// each, unless it is their average.
    /// </summary>
    public IReadOnlyList<string> TargetsOf(int at, IReadOnlyList<string> targets, bool isAverage) =>
        targets.Count == 1 ? targets
        : Count == targets.Count ? [targets[at - First]]
        : Count > 1 ? [targets[^1]]
        : isAverage ? [] : targets;

    /// <summary>The year of the score at an index where as many years as scores are named; null where the run does not say.</summary>
    public int? YearOf(int at) => Count > 1 && Years.Count == Count ? Years[at - First].Year : null;

    /// <summary>Whether a further score, which has no word of scoring of its own, has its place in the list of names or years.</summary>
    public bool IsListed(int at, int targets) => at > First && (targets == Count || (targets == 1 && Years.Count == Count));
}
