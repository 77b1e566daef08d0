namespace ItaIngest.Training.Headers;

/// <summary>How often something was right.</summary>
/// <param name="What">What was asked: the model's file.</param>
/// <param name="Part">Which examples: <c>cross-validated</c>, <c>train</c>, <c>held-out</c>, <c>held-out damaged</c>.</param>
/// <param name="Voice">Who answered: <c>rules</c>, <c>model</c> or <c>both</c>.</param>
/// <param name="Right">Right answers.</param>
/// <param name="All">All answers.</param>
public sealed record HeaderScore(string What, string Part, string Voice, int Right, int All)
{
    /// <summary>Percent of right answers, one decimal.</summary>
    public decimal Percent => Math.Round(100m * Right / All, 1);
}
