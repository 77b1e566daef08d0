using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ItaIngest.Review.Shared;

/// <summary>What is shown instead of a page that cannot be.</summary>
[AllowAnonymous]
[IgnoreAntiforgeryToken]
[ResponseCache(Duration = 0, Location = ResponseCacheLocation.None, NoStore = true)]
public sealed class FaultModel : PageModel
{
    /// <summary>HTTP status, 400..599.</summary>
    public int Code { get; private set; } = 500;

    /// <summary>Says it.</summary>
    public void OnGet(int? code) => Code = code ?? 500;

    /// <summary>The same for a form that failed.</summary>
    public void OnPost(int? code) => OnGet(code);
}
