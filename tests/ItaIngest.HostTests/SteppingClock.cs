namespace ItaIngest.HostTests;

/// <summary>A clock whose time of day is what a test says; timers and elapsed time go on as the system's do, as when somebody sets a machine's clock.</summary>
/// <param name="now">The time of day, asked for each time.</param>
sealed class SteppingClock(Func<DateTimeOffset> now) : TimeProvider
{
    public override DateTimeOffset GetUtcNow() => now();
}
