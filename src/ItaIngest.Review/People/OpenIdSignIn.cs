using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;

namespace ItaIngest.Review.People;

/// <summary>Signing in through an OpenID Connect provider: authorization code with PKCE.</summary>
static class OpenIdSignIn
{
    public const string Scheme = "openid";

    public static void AddOpenId(this AuthenticationBuilder ways, OpenIdSettings settings) => ways.AddOpenIdConnect(Scheme, openId =>
    {
        openId.Authority = settings.Authority.ToString();
        openId.RequireHttpsMetadata = !settings.Authority.IsLoopback;
        openId.ClientId = settings.ClientId;
        openId.ClientSecret = settings.ClientSecretFile is { } file ? File.ReadAllText(file).Trim() : null;
        openId.ResponseType = OpenIdConnectResponseType.Code;

        // The answer comes back as an address, so that the cookies that go with it need not be sent from other sites' forms.
        openId.ResponseMode = OpenIdConnectResponseMode.Query;
        openId.CallbackPath = "/login/openid";
        openId.SignInScheme = CookieAuthenticationDefaults.AuthenticationScheme;
        openId.MapInboundClaims = false;
        openId.SaveTokens = false;
        openId.CorrelationCookie.SameSite = SameSiteMode.Lax;
        openId.CorrelationCookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        openId.NonceCookie.SameSite = SameSiteMode.Lax;
        openId.NonceCookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        openId.Events.OnTokenValidated = context => BeginAsync(context, settings.NameClaim);
        openId.Events.OnRemoteFailure = context =>
        {
            context.Response.Redirect("/login?refused=true");
            context.HandleResponse();
            return Task.CompletedTask;
        };
    });

    // The provider says who it is; the accounts here say whether and what that person may.
    static async Task BeginAsync(TokenValidatedContext context, string nameClaim)
    {
        var name = context.Principal?.FindFirstValue(nameClaim);
        var signing = context.HttpContext.RequestServices.GetRequiredService<Signing>();
        if (name is not null && await signing.BeginAsync(context.HttpContext, name).ConfigureAwait(false) is { } person)
        {
            context.Principal = person;
            return;
        }

        context.Response.Redirect("/login?refused=true");
        context.HandleResponse();
    }
}
