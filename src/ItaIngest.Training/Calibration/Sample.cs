namespace ItaIngest.Training.Calibration;

/// <summary>One word that was read.</summary>
/// <param name="Claimed">The engine's confidence 0..1, after votes.</param>
/// <param name="IsNumber">Whether it was read as a number.</param>
/// <param name="IsRight">Whether the paper says the same there.</param>
/// <param name="Page">The page it stands on, counted over all documents.</param>
public readonly record struct Sample(double Claimed, bool IsNumber, bool IsRight, int Page);
