using System.Net;
using System.Security.Cryptography.X509Certificates;
using ItaIngest.Review.People;

namespace ItaIngest.Review;

/// <summary>Where the review pages are served.</summary>
public sealed record ReviewOptions
{
    /// <summary>The port that is tried first where none is given.</summary>
    public const int DefaultPort = 5280;

    /// <summary>TCP port, 0..65535; 0 takes any free one.</summary>
    public int Port { get; init; } = DefaultPort;

    /// <summary>Whether any free port does where <see cref="Port"/> is taken when the pages begin to be served.</summary>
    public bool MayTakeAnotherPort { get; init; }

    /// <summary>The address that is listened on: this machine alone.</summary>
    public IPAddress Address { get; init; } = IPAddress.Loopback;

    /// <summary>Names of the site beside localhost; requests to others are refused.</summary>
    public IReadOnlyList<string> Hosts { get; init; } = [];

    /// <summary>The certificate of HTTPS; null: HTTP, which only this machine may use.</summary>
    public X509Certificate2? Certificate { get; init; }

    /// <summary>Whether HTTPS ends at a proxy on this machine, whose X-Forwarded headers are believed.</summary>
    public bool IsBehindProxy { get; init; }

    /// <summary>Another provider that vouches for people; null: names and passwords alone.</summary>
    public OpenIdSettings? OpenId { get; init; }
}
