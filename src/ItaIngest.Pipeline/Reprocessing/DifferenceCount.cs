using ItaIngest.Storage.Batches;

namespace ItaIngest.Pipeline.Reprocessing;

/// <summary>How many changes of each kind.</summary>
public sealed class DifferenceCount
{
    /// <summary>Values that are read otherwise.</summary>
    public int Changed { get; private set; }

    /// <summary>Values that are new.</summary>
    public int Appeared { get; private set; }

    /// <summary>Values that are there no more.</summary>
    public int Vanished { get; private set; }

    /// <summary>Warnings that are new.</summary>
    public int WarningsGained { get; private set; }

    /// <summary>Warnings that are there no more.</summary>
    public int WarningsLost { get; private set; }

    /// <summary>Statuses, evidence and findings about reading.</summary>
    public int Other { get; private set; }

    /// <summary>Documents that could not be done.</summary>
    public int Failures { get; private set; }

    internal void Add(ChangeKind kind)
    {
        switch (kind)
        {
            case ChangeKind.Changed: Changed++; break;
            case ChangeKind.Appeared: Appeared++; break;
            case ChangeKind.Vanished: Vanished++; break;
            case ChangeKind.WarningGained: WarningsGained++; break;
            case ChangeKind.WarningLost: WarningsLost++; break;
            case ChangeKind.Failure: Failures++; break;
            default: Other++; break;
        }
    }
}
