using ItaIngest.Review.Speaking;
using ItaIngest.Storage.People;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ItaIngest.Review.People;

/// <summary>Accounts, for administrators.</summary>
[NeedsRole(Role.Administrator)]
public sealed class AccountsModel(Accounts accounts, Passwords passwords, Wording say) : PageModel
{
    const int MostChanges = 100;

    /// <summary>All accounts.</summary>
    public IReadOnlyList<Account> All { get; private set; } = [];

    /// <summary>The latest changes, newest first.</summary>
    public IReadOnlyList<AccountChange> Changes { get; private set; } = [];

    /// <summary>Why the last change was not made.</summary>
    public string? Problem { get; private set; }

    /// <summary>Lists them.</summary>
    public void OnGet()
    {
        All = accounts.List();
        Changes = accounts.Changes(MostChanges);
    }

    /// <summary>Makes one.</summary>
    public IActionResult OnPostAdd(string? name, Role role, string? password) =>
        Try(who => accounts.Add(name ?? "", role, passwords.Hash(password ?? ""), who));

    /// <summary>Gives another role.</summary>
    public IActionResult OnPostRole(string? name, Role role) => Try(who => accounts.SetRole(name ?? "", role, who));

    /// <summary>Refuses or allows signing in.</summary>
    public IActionResult OnPostDisabled(string? name, bool isDisabled) => Try(who => accounts.SetDisabled(name ?? "", isDisabled, who));

    /// <summary>Sets a password.</summary>
    public IActionResult OnPostPassword(string? name, string? password) =>
        Try(who => accounts.SetPassword(name ?? "", passwords.Hash(password ?? ""), who));

    IActionResult Try(Action<string> change)
    {
        try
        {
            change(User.Identity!.Name!);
            return RedirectToPage();
        }
        catch (AccountException e)
        {
            Problem = say[e.Thai, e.Message];
            OnGet();
            Response.StatusCode = Microsoft.AspNetCore.Http.StatusCodes.Status422UnprocessableEntity;
            return Page();
        }
    }
}
