using ItaIngest.Storage.People;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ItaIngest.Review.People;

/// <summary>Name and password.</summary>
[AllowAnonymous]
public sealed class SignInModel(Signing signing, Accounts accounts, ReviewOptions options) : PageModel
{
    /// <summary>The page to go to, a path of this site.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Back { get; set; }

    /// <summary>Whether nobody can sign in yet.</summary>
    public bool AreNone { get; private set; }

    /// <summary>Whether the last try was refused.</summary>
    public bool IsRefused { get; private set; }

    /// <summary>What the other provider is called; null: there is none.</summary>
    public string? OpenId => options.OpenId?.Title;

    /// <summary>Asks.</summary>
    public void OnGet(bool refused)
    {
        AreNone = accounts.AreNone;
        IsRefused = refused;
    }

    /// <summary>Goes to the other provider. A link, not a form: a form's answer may not lead to another site.</summary>
    public IActionResult OnGetOpenId() => options.OpenId is null
        ? NotFound()
        : Challenge(new AuthenticationProperties { RedirectUri = Url.IsLocalUrl(Back) ? Back : "/" }, OpenIdSignIn.Scheme);

    /// <summary>Signs in, or says that it was wrong.</summary>
    public async Task<IActionResult> OnPostAsync(string? name, string? password)
    {
        if (await signing.InAsync(HttpContext, name ?? "", password ?? "").ConfigureAwait(false))
        {
            return LocalRedirect(Url.IsLocalUrl(Back) ? Back! : "/");
        }

        IsRefused = true;
        AreNone = accounts.AreNone;
        Response.StatusCode = Microsoft.AspNetCore.Http.StatusCodes.Status401Unauthorized;
        return Page();
    }
}
