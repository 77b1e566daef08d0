namespace ItaIngest.Reading.Isolation;

/// <summary>How long a request may take.</summary>
/// <param name="Total">All of it, processor time too.</param>
/// <param name="Step">From one page to the next.</param>
readonly record struct AskLimits(TimeSpan Total, TimeSpan Step)
{
    /// <summary>How long a process may do nothing at all while it is asked: it waits for something that will not come. Default 30 s.</summary>
    internal TimeSpan Still { get; init; } = TimeSpan.FromSeconds(30);
}
