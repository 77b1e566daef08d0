namespace ItaIngest.Review.People;

/// <summary>An OpenID Connect provider that vouches for people. Who may what is still said by the accounts here, by name.</summary>
public sealed record OpenIdSettings
{
    /// <summary>The provider's address, such as <c>https://login.example.go.th/realms/ita</c>; HTTPS, except on this machine.</summary>
    public required Uri Authority { get; init; }

    /// <summary>This site's name at the provider.</summary>
    public required string ClientId { get; init; }

    /// <summary>Path of the file with this site's secret at the provider; null for a public client, which has PKCE alone.</summary>
    public string? ClientSecretFile { get; init; }

    /// <summary>The claim that is the account's name.</summary>
    public string NameClaim { get; init; } = "preferred_username";

    /// <summary>What the provider is called on the page of signing in.</summary>
    public string Title { get; init; } = "OpenID";
}
