namespace ItaIngest.Model.Review;

/// <summary>How surely a value is the same one as in an earlier record.</summary>
public enum FieldMatchKind
{
    /// <summary>On the same spot under the same name, or under the same name where no spot is known.</summary>
    Same,

    /// <summary>On the same spot, now told as another fact (another year, another indicator).</summary>
    Renamed,

    /// <summary>The fact is now read from another spot of the document: not the same print.</summary>
    Moved,

    /// <summary>Several values stand on the spot, and nothing tells them apart.</summary>
    Ambiguous,

    /// <summary>Neither spot nor name is in the record.</summary>
    Gone,
}
