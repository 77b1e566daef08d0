namespace ItaIngest.Analysis.Domain;

/// <summary>A setting cannot be used: the message says which, and what belongs there; <see cref="Thai"/> says it in Thai.</summary>
public class InvalidSettingException(string english, string thai, Exception? inner = null) : Exception(english, inner)
{
    /// <summary>The message in Thai.</summary>
    public string Thai { get; } = thai;
}
