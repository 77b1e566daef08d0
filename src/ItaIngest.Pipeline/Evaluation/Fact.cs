namespace ItaIngest.Pipeline.Evaluation;

/// <summary>One value that a document tells.</summary>
/// <param name="Entity">What it belongs to, unique in the document, such as <c>assessment 2565/indicator 3</c>.</param>
/// <param name="Field">Which figure of the score table it counts for, such as <c>indicators.score</c>.</param>
/// <param name="Kind">How it is judged.</param>
/// <param name="Values">The value; in a truth file several where the paper prints the same thing in several ways. Empty: printed, not read.</param>
/// <param name="Pointer">JSON Pointer of the value, from <c>/content</c> on.</param>
sealed record Fact(string Entity, string Field, FactKind Kind, IReadOnlyList<string> Values, string Pointer)
{
    /// <summary>What makes two facts the same one.</summary>
    public string Key => $"{Entity}|{Field}";
}
