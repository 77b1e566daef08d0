using System.Security.Claims;
using ItaIngest.Storage.People;

namespace ItaIngest.Review.People;

/// <summary>What the one who asks may do.</summary>
public static class RoleExtensions
{
    /// <summary>Whether somebody is signed in and may do what this role may.</summary>
    public static bool May(this ClaimsPrincipal? person, Role role) =>
        person?.Identity?.IsAuthenticated == true && Enum.TryParse<Role>(person.FindFirstValue(ClaimTypes.Role), out var own) && own >= role;
}
