namespace ItaIngest.Storage.Batches;

/// <summary>How two records of one document differ.</summary>
public enum ChangeKind
{
    /// <summary>A value is read otherwise.</summary>
    Changed,

    /// <summary>A value is there that was not.</summary>
    Appeared,

    /// <summary>A value is there no more.</summary>
    Vanished,

    /// <summary>A warning is there that was not.</summary>
    WarningGained,

    /// <summary>A warning is there no more.</summary>
    WarningLost,

    /// <summary>The status, the kind of report or a finding about reading differs.</summary>
    Other,

    /// <summary>The document could not be done.</summary>
    Failure,
}
