namespace ItaIngest.Storage.Queue;

/// <summary>What the queue is sorted by. Documents that are the same in it come in the order they arrived.</summary>
public enum QueueOrder
{
    /// <summary>When it first came.</summary>
    Age,

    /// <summary>File name.</summary>
    Name,

    /// <summary>Agency, in the order of the Thai dictionary.</summary>
    Agency,

    /// <summary>Province.</summary>
    Province,

    /// <summary>Fiscal year.</summary>
    Year,

    /// <summary>Kind.</summary>
    Kind,

    /// <summary>Status of the record.</summary>
    Status,

    /// <summary>Undecided errors, then undecided warnings.</summary>
    Severity,

    /// <summary>Confidence of the least sure number; documents without numbers are the surest.</summary>
    Confidence,

    /// <summary>State of the review.</summary>
    Review,

    /// <summary>Who decided last.</summary>
    Reviewer,
}
