namespace ItaIngest.Training.Corpus.Families;

/// <summary>One measure as a report prints it; texts are paragraphs of its cells with the digits of the report.</summary>
sealed record MeasureFacts(int Indicator, string Instrument, string Title)
{
    /// <summary>Printed number; null: none is printed.</summary>
    public int? No { get; init; }

    /// <summary>Heading or cell that puts it under an indicator or instrument; null: none.</summary>
    public string? Group { get; init; }

    /// <summary>Whether the report says which indicator it serves.</summary>
    public bool IsIndicatorPrinted { get; init; }

    public IReadOnlyList<string> Method { get; init; } = [];
    public PeriodFacts? Period { get; init; }
    public IReadOnlyList<string> Units { get; init; } = [];
    public IReadOnlyList<string> Output { get; init; } = [];
    public IReadOnlyList<string> Outcome { get; init; } = [];
    public IReadOnlyList<string> FollowUp { get; init; } = [];
}
