using ItaIngest.Cli.Runs;

namespace ItaIngest.HostTests;

public sealed class RunPaceTests
{
    [Fact]
    public void Pages_per_second_and_time_left_follow_from_the_pages_that_were_read()
    {
        var pace = new RunPace();
        Assert.Null(pace.PagesPerSecond(TimeSpan.FromSeconds(1)));
        Assert.Null(pace.TimeLeft(TimeSpan.FromSeconds(1), 10));

        pace.AddFound(30);
        pace.AddFound(10);
        pace.AddRead(20);
        Assert.Equal(2, pace.PagesPerSecond(TimeSpan.FromSeconds(10)));

        // 20 pages of the opened two, and 3 more documents of 20 pages.
        Assert.Equal(TimeSpan.FromSeconds(40), pace.TimeLeft(TimeSpan.FromSeconds(10), 3));
        Assert.Equal(TimeSpan.FromSeconds(10), pace.TimeLeft(TimeSpan.FromSeconds(10), 0));
    }
}
