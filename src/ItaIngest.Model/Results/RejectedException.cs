namespace ItaIngest.Model.Results;

/// <summary>
/// Thrown inside a reader when a file cannot be used at all; <c>IngestPipeline</c> alone turns it into the record's rejection.
/// </summary>
public sealed class RejectedException(Rejection rejection, Exception? inner = null) : Exception(rejection?.Message, inner)
{
    /// <summary>Why, and what to do.</summary>
    public Rejection Rejection { get; } = rejection ?? throw new ArgumentNullException(nameof(rejection));
}
