using ItaIngest.Pipeline;
using ItaIngest.Review.Api;
using ItaIngest.Storage.People;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.DependencyInjection;

namespace ItaIngest.Review.People;

/// <summary>Who may do what: cookies for people, tokens for programs, and nothing open that does not say so.</summary>
static class PeopleServices
{
    public static IServiceCollection AddPeople(this IServiceCollection services, OpenIdSettings? openId)
    {
        services
            .AddSingleton<Accounts>()
            .AddSingleton<Sessions>()
            .AddSingleton<ApiTokens>()
            .AddSingleton<Passwords>()
            .AddSingleton<SignInPace>()
            .AddSingleton<Signing>()
            .Configure<MvcOptions>(mvc => mvc.Filters.Add<RoleFilter>());
        var ways = services.AddAuthentication(CookieAuthenticationDefaults.AuthenticationScheme)
            .AddCookie(Cookie)
            .AddScheme<AuthenticationSchemeOptions, TokenHandler>(TokenHandler.Name, null);
        if (openId is not null)
        {
            ways.AddOpenId(openId);
        }

        services.AddAuthorizationBuilder().SetFallbackPolicy(new AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build());
        return services;
    }

    static void Cookie(CookieAuthenticationOptions cookie)
    {
        cookie.Cookie.Name = "ita-session";
        cookie.Cookie.HttpOnly = true;
        cookie.Cookie.SameSite = SameSiteMode.Lax;
        cookie.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        cookie.ExpireTimeSpan = Sessions.Length;
        cookie.SlidingExpiration = false;
        cookie.LoginPath = "/login";
        cookie.ReturnUrlParameter = "back";
        cookie.Events.OnValidatePrincipal = Signing.Validate;

        // A page of its own says what one may not, with the status that it is.
        cookie.Events.OnRedirectToAccessDenied = context =>
        {
            context.Response.StatusCode = StatusCodes.Status403Forbidden;
            return Task.CompletedTask;
        };
    }
}
