using ItaIngest.Cli.Runs;

namespace ItaIngest.HostTests;

public sealed class RunPaceTests
{
    [Fact]
    public void Pages_per_second_and_time_left_follow_from_what_was_done()
    {
        var pace = new RunPace();
        Assert.Null(pace.PagesPerSecond(TimeSpan.FromSeconds(1)));
        Assert.Null(pace.TimeLeft(TimeSpan.FromSeconds(1), 10));

        pace.Add(30);
        pace.Add(10);
        Assert.Equal(4, pace.PagesPerSecond(TimeSpan.FromSeconds(10)));
        Assert.Equal(TimeSpan.FromSeconds(15), pace.TimeLeft(TimeSpan.FromSeconds(10), 3));
    }
}
