namespace ItaIngest.Training.Corpus.Families;

/// <summary>How a report sets its measures.</summary>
sealed record MeasureStyle
{
    /// <summary>Where numbers stand: "none", "title" or "column".</summary>
    public string NumberIn { get; init; } = "title";

    /// <summary>Marks of points in cells: 0 "1.", 1 "1)", 2 "-", 3 "(1)", 4 none, one sentence after the other, 5 "•".</summary>
    public int Points { get; init; }

    /// <summary>How units are parted: 0 slash, 1 comma, 2 lines, 3 lines with hyphens, 4 'และ'.</summary>
    public int Units { get; init; }

    /// <summary>How periods are written (see <see cref="PeriodFacts.Of"/>); -1: each another way.</summary>
    public int Period { get; init; }

    /// <summary>Headings over measures: "none", "section" (one wide row), "column" (a merged cell) or "own" (each row names its indicator).</summary>
    public string Groups { get; init; } = "none";

    /// <summary>Whether a group is an instrument instead of an indicator.</summary>
    public bool AreGroupsInstruments { get; init; }

    /// <summary>Points of the method, at most.</summary>
    public int MostPoints { get; init; } = 4;

    /// <summary>Fiscal year that the plan is for.</summary>
    public int Year { get; init; }
}
