using ItaIngest.Storage.People;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ItaIngest.Review.People;

/// <summary>Ends the session.</summary>
[NeedsRole(Role.Viewer)]
public sealed class SignOutModel(Signing signing) : PageModel
{
    /// <summary>Ends it.</summary>
    public async Task<IActionResult> OnPostAsync()
    {
        await signing.OutAsync(HttpContext).ConfigureAwait(false);
        return LocalRedirect("/login");
    }
}
