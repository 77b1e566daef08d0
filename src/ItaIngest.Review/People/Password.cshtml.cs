using ItaIngest.Review.Speaking;
using ItaIngest.Storage.People;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ItaIngest.Review.People;

/// <summary>One's own password. The present one is asked for: a browser left open must not be enough to take an account.</summary>
[NeedsRole(Role.Viewer)]
public sealed class PasswordModel(Signing signing, Accounts accounts, Passwords passwords, Wording say) : PageModel
{
    /// <summary>Why it was not changed.</summary>
    public string? Problem { get; private set; }

    /// <summary>Changes it, and asks to sign in with it.</summary>
    public async Task<IActionResult> OnPostAsync(string? current, string? next, string? again)
    {
        var name = User.Identity!.Name!;
        try
        {
            if (!signing.IsPassword(HttpContext, name, current ?? ""))
            {
                throw new AccountException("รหัสผ่านปัจจุบันไม่ถูกต้อง หรือผิดหลายครั้งเกินไป", "The present password is wrong, or there were too many tries.");
            }

            if (next != again)
            {
                throw new AccountException("รหัสผ่านใหม่สองครั้งไม่ตรงกัน", "The two new passwords differ.");
            }

            accounts.SetPassword(name, passwords.Hash(next ?? ""), name);
            await signing.OutAsync(HttpContext).ConfigureAwait(false);
            return LocalRedirect("/login");
        }
        catch (AccountException e)
        {
            Problem = say[e.Thai, e.Message];
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            return Page();
        }
    }
}
