using FsCheck;
using FsCheck.Fluent;

namespace ItaIngest.Tests.TestSupport;

/// <summary>
/// How properties are checked: with the same cases each time, so that a change is judged by itself; <c>ITA_CHANCE=1</c> takes new ones, and a
/// failure then prints the seed to pin.
/// </summary>
static class Chance
{
    /// <summary>A hundred cases.</summary>
    public static Config Usual { get; } = Environment.GetEnvironmentVariable("ITA_CHANCE") == "1"
        ? Config.QuickThrowOnFailure
        : Config.QuickThrowOnFailure.WithReplay(20261128, 2569);
}
