using ItaIngest.Review.Speaking;
using ItaIngest.Storage.People;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ItaIngest.Review.People;

/// <summary>One's own tokens for the API.</summary>
[NeedsRole(Role.Viewer)]
public sealed class TokensModel(ApiTokens tokens, Accounts accounts, Wording say) : PageModel
{
    /// <summary>The person's tokens, newest first.</summary>
    public IReadOnlyList<ApiToken> Own { get; private set; } = [];

    /// <summary>The token just made, told this once.</summary>
    public string? Made { get; private set; }

    /// <summary>Why none was made.</summary>
    public string? Problem { get; private set; }

    string Name => User.Identity!.Name!;

    /// <summary>Lists them.</summary>
    public void OnGet() => Own = tokens.List(Name);

    /// <summary>Makes one and shows it.</summary>
    public IActionResult OnPostMake(string? label, Role role, int days)
    {
        try
        {
            Made = tokens.Make(accounts.Find(Name)!, label ?? "", role, days, Name);
        }
        catch (AccountException e)
        {
            Problem = say[e.Thai, e.Message];
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        }

        OnGet();
        return Page();
    }

    /// <summary>Revokes one of the person's own.</summary>
    public IActionResult OnPostRevoke(long id)
    {
        tokens.Revoke(id, Name, Name);
        return RedirectToPage();
    }
}
