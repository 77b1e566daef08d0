using ItaIngest.Storage.Review;

namespace ItaIngest.Review.Document;

/// <summary>What an auditor's form sends.</summary>
public sealed class DecisionForm
{
    /// <summary>What is done.</summary>
    public ReviewAct Act { get; set; }

    /// <summary>JSON Pointer of the value.</summary>
    public string? Field { get; set; }

    /// <summary>The value that the auditor saw.</summary>
    public string? From { get; set; }

    /// <summary>The value that shall stand.</summary>
    public string? To { get; set; }

    /// <summary>The kind of slip.</summary>
    public string? Slip { get; set; }

    /// <summary>Code of the warning that it is about.</summary>
    public string? Warning { get; set; }

    /// <summary>Position of that warning, from 0, where its proposal is taken.</summary>
    public int? WarningIndex { get; set; }

    /// <summary>Why.</summary>
    public string? Reason { get; set; }

    /// <summary>The entry that is taken back.</summary>
    public long? Undoes { get; set; }

    /// <summary>The last entry of the document that the auditor saw.</summary>
    public long LastSeen { get; set; }
}
