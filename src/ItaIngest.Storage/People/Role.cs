namespace ItaIngest.Storage.People;

/// <summary>What a person may do; each may what the ones before it may.</summary>
public enum Role
{
    /// <summary>Looks at everything, changes nothing.</summary>
    Viewer,

    /// <summary>Decides about values and warnings, hands in files.</summary>
    Auditor,

    /// <summary>Gives and takes accounts and roles.</summary>
    Administrator,
}
