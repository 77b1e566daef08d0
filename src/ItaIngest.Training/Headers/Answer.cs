namespace ItaIngest.Training.Headers;

/// <summary>What a model said, beside what is right.</summary>
/// <param name="Right">The right class.</param>
/// <param name="Said">The model's likeliest class.</param>
/// <param name="Probability">How likely it holds that, 0..1.</param>
readonly record struct Answer(string Right, string Said, double Probability)
{
    /// <summary>What is said of what nobody knows.</summary>
    public const string Unknown = "other";

    /// <summary>Whether it is right when everything less probable than a threshold is called 'other'.</summary>
    public bool IsRight(double threshold) => (Probability >= threshold ? Said : Unknown) == Right;

    /// <summary>1 for a right answer, -1 for a wrong role, 0 for 'other' where there is a role.</summary>
    public int Worth(double threshold) => IsRight(threshold) ? 1 : Probability >= threshold && Said != Unknown ? -1 : 0;
}
