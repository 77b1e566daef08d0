using ItaIngest.Review.Speaking;
using ItaIngest.Storage.People;

namespace ItaIngest.Review.People;

/// <summary>Roles in words.</summary>
public static class RoleWords
{
    /// <summary>What a role is called.</summary>
    public static string Role(this Wording say, Role role)
    {
        ArgumentNullException.ThrowIfNull(say);
        return role switch
        {
            Storage.People.Role.Viewer => say["ผู้ดู", "viewer"],
            Storage.People.Role.Auditor => say["ผู้ตรวจ", "auditor"],
            _ => say["ผู้ดูแลระบบ", "administrator"],
        };
    }
}
