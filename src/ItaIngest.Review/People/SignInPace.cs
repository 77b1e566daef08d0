using System.Net;
using System.Threading.RateLimiting;

namespace ItaIngest.Review.People;

/// <summary>How often one address may try a password: each try costs the machine a slow hash, whatever name is tried.</summary>
public sealed class SignInPace : IDisposable
{
    /// <summary>Tries a minute.</summary>
    public const int MostTries = 30;

    readonly PartitionedRateLimiter<IPAddress> limiter = PartitionedRateLimiter.Create<IPAddress, IPAddress>(address =>
        RateLimitPartition.GetFixedWindowLimiter(address, _ => new FixedWindowRateLimiterOptions { PermitLimit = MostTries, Window = TimeSpan.FromMinutes(1) }));

    /// <summary>Whether this address may try once more; it counts as a try.</summary>
    public bool MayTry(IPAddress? address)
    {
        using var lease = limiter.AttemptAcquire(address ?? IPAddress.None);
        return lease.IsAcquired;
    }

    /// <inheritdoc/>
    public void Dispose() => limiter.Dispose();
}
