using System.Security.Claims;
using ItaIngest.Storage.People;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace ItaIngest.Review.People;

/// <summary>Signs people in and out. The cookie only carries the session's secret; who it is and what they may is looked up each time.</summary>
public sealed class Signing(
    Accounts accounts, Sessions sessions, Passwords passwords, SignInPace pace, TimeProvider clock, ILogger<Signing> log)
{
    /// <summary>The claim with the session's secret.</summary>
    public const string SessionClaim = "sid";

    /// <summary>Signs in by name and password. False: the name or password is wrong, the account is locked or disabled, or there were too many tries.</summary>
    public async Task<bool> InAsync(HttpContext context, string name, string password)
    {
        ArgumentNullException.ThrowIfNull(context);
        if (!IsPassword(context, name, password))
        {
            return false;
        }

        var person = await BeginAsync(context, accounts.Find(name)!).ConfigureAwait(false);
        await context.SignInAsync(CookieAuthenticationDefaults.AuthenticationScheme, person).ConfigureAwait(false);
        return true;
    }

    /// <summary>Whether it is the password of an account that may sign in. A wrong one counts towards the lock.</summary>
    public bool IsPassword(HttpContext context, string name, string password)
    {
        ArgumentNullException.ThrowIfNull(context);
        if (!pace.MayTry(context.Connection.RemoteIpAddress))
        {
            ReviewLogging.Refused(log, "too many tries from one address");
            return false;
        }

        var account = accounts.Find(name ?? "");
        var (isRight, isOld) = passwords.Check(account, password);
        if (account is null || account.IsDisabled || account.LockedUntil > clock.GetUtcNow())
        {
            ReviewLogging.Refused(log, account is null ? "no such account" : account.IsDisabled ? "disabled" : "locked");
            return false;
        }

        if (!isRight)
        {
            accounts.Failed(account);
            ReviewLogging.Refused(log, "wrong password");
            return false;
        }

        accounts.Succeeded(account);
        if (isOld)
        {
            accounts.Rehash(account, passwords.Hash(password));
        }

        return true;
    }

    /// <summary>
    /// Begins a session for somebody whom another provider vouches for under this name; null where no account of that name may sign in.
    /// </summary>
    public async Task<ClaimsPrincipal?> BeginAsync(HttpContext context, string name)
    {
        ArgumentNullException.ThrowIfNull(context);
        if (accounts.Find(name) is not { IsDisabled: false } account)
        {
            ReviewLogging.Refused(log, "no account for a person that the OpenID provider vouches for");
            return null;
        }

        return await BeginAsync(context, account).ConfigureAwait(false);
    }

    // A new session begins, the browser's earlier one ends.
    async Task<ClaimsPrincipal> BeginAsync(HttpContext context, Account account) =>
        Principal(account.Name, account.Role, sessions.Begin(account, await SecretOfAsync(context).ConfigureAwait(false)));

    /// <summary>Ends the session, on the server too.</summary>
    public async Task OutAsync(HttpContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        if (await SecretOfAsync(context).ConfigureAwait(false) is { } secret)
        {
            sessions.End(secret);
        }

        await context.SignOutAsync(CookieAuthenticationDefaults.AuthenticationScheme).ConfigureAwait(false);
    }

    /// <summary>Holds a cookie against the sessions, on every request.</summary>
    public static Task Validate(CookieValidatePrincipalContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        var sessions = (Sessions)context.HttpContext.RequestServices.GetService(typeof(Sessions))!;
        var secret = context.Principal?.FindFirstValue(SessionClaim);
        if (secret is not null && sessions.Find(secret) is { } found)
        {
            context.ReplacePrincipal(Principal(found.Name, found.Role, secret));
        }
        else
        {
            context.RejectPrincipal();
        }

        return Task.CompletedTask;
    }

    static ClaimsPrincipal Principal(string name, Role role, string secret) => new(new ClaimsIdentity(
        [new Claim(ClaimTypes.Name, name), new Claim(ClaimTypes.Role, role.ToString()), new Claim(SessionClaim, secret)],
        CookieAuthenticationDefaults.AuthenticationScheme));

    static async Task<string?> SecretOfAsync(HttpContext context)
    {
        var known = await context.AuthenticateAsync(CookieAuthenticationDefaults.AuthenticationScheme).ConfigureAwait(false);
        return known.Principal?.FindFirstValue(SessionClaim);
    }
}
