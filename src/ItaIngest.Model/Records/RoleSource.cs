namespace ItaIngest.Model.Records;

/// <summary>What said which role a column has.</summary>
public enum RoleSource
{
    /// <summary>Nothing did: the role is 'other'.</summary>
    None,

    /// <summary>The learned model, from its heading, its place and its content.</summary>
    Model,

    /// <summary>A list of phrases.</summary>
    Phrase,

    /// <summary>What stands in it, or the roles of the columns beside it.</summary>
    Content,
}
