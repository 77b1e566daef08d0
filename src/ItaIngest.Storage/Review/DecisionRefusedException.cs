namespace ItaIngest.Storage.Review;

/// <summary>A decision that makes no sense; the messages say why and what to do.</summary>
/// <param name="message">In English.</param>
/// <param name="messageThai">In Thai.</param>
public sealed class DecisionRefusedException(string message, string messageThai) : Exception(message)
{
    /// <summary>The same in Thai.</summary>
    public string MessageThai { get; } = messageThai;
}
