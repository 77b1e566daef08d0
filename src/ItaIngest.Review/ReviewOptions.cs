using System.Net;

namespace ItaIngest.Review;

/// <summary>Where the review pages are served.</summary>
public sealed record ReviewOptions
{
    /// <summary>The port that is tried first where none is given.</summary>
    public const int DefaultPort = 5280;

    /// <summary>TCP port, 0..65535; 0 takes any free one.</summary>
    public int Port { get; init; } = DefaultPort;

    /// <summary>The address that is listened on: this machine alone.</summary>
    public IPAddress Address { get; init; } = IPAddress.Loopback;
}
