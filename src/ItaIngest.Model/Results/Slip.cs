namespace ItaIngest.Model.Results;

/// <summary>Whose slip a wrong number is.</summary>
public enum Slip
{
    /// <summary>A misreading of the picture: a look at it settles the matter.</summary>
    Reader,

    /// <summary>Typed so: the document is wrong.</summary>
    Author,

    /// <summary>Cannot be told from the numbers.</summary>
    Unknown,
}
