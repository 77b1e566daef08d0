namespace ItaIngest.Reading.Isolation;

/// <summary>What a reader process is asked to do.</summary>
enum ReadTask : byte
{
    /// <summary>Say how many pages can be read one by one.</summary>
    Count,

    /// <summary>Read pages.</summary>
    Read,

    /// <summary>Paint the first page of the range for people to look at.</summary>
    Paint,

    /// <summary>Say the size of every page.</summary>
    Measure,

    /// <summary>Work out what a document says that was read before.</summary>
    Analyse,

    /// <summary>Try to break out of its jail, and say what it could do.</summary>
    Probe,
}
