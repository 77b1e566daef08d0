namespace ItaIngest.Training.Ocr.Learning;

/// <summary>How long and how fast a network learns.</summary>
public sealed record LearningPlan
{
    /// <summary>Lines to learn from, each counted as often as it is shown. Above 0.</summary>
    public int Lines { get; init; } = 130_000;

    /// <summary>Highest learning rate of Adam, reached after the first steps.</summary>
    public double HighestRate { get; init; } = 0.001;

    /// <summary>Rate at the end; between the two it falls as half a cosine.</summary>
    public double LowestRate { get; init; } = 0.00001;

    /// <summary>Columns (three pixels each) of a batch; a batch is one step of the optimiser.</summary>
    public int BatchColumns { get; init; } = 3200;

    /// <summary>Most lines of a batch.</summary>
    public int BatchLines { get; init; } = 40;

    /// <summary>The rate when so many lines have been shown.</summary>
    internal double RateAt(long lines)
    {
        var warm = Math.Min(1, (lines + 1) / (0.01 * Lines));
        var done = Math.Min(1.0, (double)lines / Lines);
        return warm * (LowestRate + ((HighestRate - LowestRate) * (1 + Math.Cos(Math.PI * done)) / 2));
    }
}
