namespace ItaIngest.Model.Results;

/// <summary>A model that took part in a run.</summary>
/// <param name="Name">Such as <c>ita_tha</c>.</param>
/// <param name="Sha256">Lower-case hexadecimal hash of the model file.</param>
public sealed record ModelUse(string Name, string Sha256);
