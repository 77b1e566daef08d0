using ItaIngest.Review.People;
using ItaIngest.Storage.People;
using Microsoft.AspNetCore.Authorization;

namespace ItaIngest.Review.Api;

/// <summary>What the API asks of a token.</summary>
static class ApiPolicies
{
    public static AuthorizationPolicy Of(Role role) => new AuthorizationPolicyBuilder(TokenHandler.Name)
        .RequireAuthenticatedUser().RequireAssertion(context => context.User.May(role)).Build();
}
