namespace ItaIngest.Pipeline.Evaluation.Mutation;

/// <summary>Something that must hold in a document.</summary>
/// <param name="Name">Which one, the same before and after a mistake.</param>
/// <param name="Codes">The warning codes that may tell that it does not hold; one of them is enough.</param>
/// <param name="Holds">Whether it holds.</param>
sealed record Identity(string Name, IReadOnlyList<string> Codes, bool Holds);
