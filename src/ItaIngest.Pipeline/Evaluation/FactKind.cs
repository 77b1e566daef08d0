namespace ItaIngest.Pipeline.Evaluation;

/// <summary>How a value is judged.</summary>
public enum FactKind
{
    /// <summary>Right or wrong to the last digit.</summary>
    Number,

    /// <summary>A Buddhist year: right or wrong.</summary>
    Year,

    /// <summary>A day: right or wrong.</summary>
    Date,

    /// <summary>A short code or name of a kind: right or wrong.</summary>
    Code,

    /// <summary>Text: alike from 0 to 1.</summary>
    Text,
}
