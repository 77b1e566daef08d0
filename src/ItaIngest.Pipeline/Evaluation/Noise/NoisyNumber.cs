namespace ItaIngest.Pipeline.Evaluation.Noise;

/// <summary>A number of a record before and after digits were disturbed.</summary>
/// <param name="Field">JSON Pointer.</param>
/// <param name="True">What is printed.</param>
/// <param name="Read">What is read; null: it became unreadable.</param>
sealed record NoisyNumber(string Field, decimal True, decimal? Read)
{
    /// <summary>Whether it is read as printed.</summary>
    public bool IsRight => Read == True;
}
