using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ItaIngest.Review.Speaking;

/// <summary>Language, digits and calendar, kept in a cookie of this browser.</summary>
[AllowAnonymous]
public sealed class ReaderSettingsModel : PageModel
{
    static readonly TimeSpan Kept = TimeSpan.FromDays(365);

    /// <summary>The page to go back to, a path of this site.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Back { get; set; }

    /// <summary>Keeps the choice and goes back.</summary>
    public IActionResult OnPost(string? language, string? digits, string? years)
    {
        Response.Cookies.Append(Preferences.Cookie, new Preferences(language != "en", digits == "thai", years != "common").ToString(), new CookieOptions
        {
            HttpOnly = true, SameSite = SameSiteMode.Strict, Secure = Request.IsHttps, MaxAge = Kept, IsEssential = true,
        });
        return LocalRedirect(Url.IsLocalUrl(Back) ? Back! : "/");
    }
}
