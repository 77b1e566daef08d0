namespace ItaIngest.Pipeline.Manifests;

/// <summary>A manifest that cannot be used at all.</summary>
/// <param name="message">What is wrong and what to do; English.</param>
/// <param name="thai">The same in Thai.</param>
public sealed class InvalidManifestException(string message, string thai) : Exception(message)
{
    /// <summary>The message in Thai.</summary>
    public string Thai => thai;
}
