using Microsoft.AspNetCore.Http;

namespace ItaIngest.Review.Security;

/// <summary>Who acts.</summary>
static class Auditor
{
    /// <summary>The name that the log keeps: the one signed in with.</summary>
    public static string Of(HttpContext context) =>
        context.User.Identity?.Name is { Length: > 0 } name ? name : throw new InvalidOperationException("Nobody is signed in, and the page was not refused.");
}
