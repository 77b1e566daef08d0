using ItaIngest.Model.Provenance;

namespace ItaIngest.Model.Records;

/// <summary>A signature or a member of a working group.</summary>
public sealed record Person
{
    /// <summary>Name.</summary>
    public Sourced<string>? Name { get; init; }

    /// <summary>Position.</summary>
    public required Sourced<string> Position { get; init; }

    /// <summary>Role in the group, such as 'ประธานกรรมการ'.</summary>
    public Sourced<string>? Role { get; init; }
}
