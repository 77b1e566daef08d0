using ItaIngest.Storage.People;

namespace ItaIngest.Review.People;

/// <summary>
/// The role that a page or one of its handlers needs. Without it, looking (GET) needs a viewer and everything else an auditor; a page that
/// is open to all says <c>[AllowAnonymous]</c>.
/// </summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
public sealed class NeedsRoleAttribute(Role role) : Attribute
{
    /// <summary>The least role.</summary>
    public Role Role { get; } = role;
}
