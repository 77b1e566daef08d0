namespace ItaIngest.Cli.Doctor;

/// <summary>One thing that the doctor looked at.</summary>
/// <param name="Name">What.</param>
/// <param name="State">How it is.</param>
/// <param name="Detail">What was found.</param>
/// <param name="Advice">What to do; null when it is well.</param>
sealed record Finding(string Name, FindingState State, string Detail, string? Advice = null);
