using ItaIngest.Pipeline;
using ItaIngest.Review;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Logging;

namespace ItaIngest.Cli.Commands;

/// <summary>The web application that serves the review pages, alone or beside the inbox's worker.</summary>
static class ReviewHost
{
    public static WebApplicationBuilder Builder(RootFolders folders, ReviewOptions options, bool isVerbose)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions { ApplicationName = "ita-ingest" });
        Logs.ToStandardError(builder.Logging, isVerbose, quiet: LogLevel.Information);
        try
        {
            return builder.AddReviewSite(folders, ReviewSettings.Read(folders, options));
        }
        catch (ReviewSettingsException e)
        {
            throw new UsageException(e.Thai, e.Message);
        }
    }

    /// <summary>Serves until stopped, and tells the address once the port is open.</summary>
    public static async Task RunAsync(WebApplication app, Speech say, CancellationToken stop)
    {
        app.UseReviewSite();
        app.Lifetime.ApplicationStarted.Register(() =>
            Terminal.Tell(say["หน้าตรวจทาน: ", "Review pages: "] + string.Join(' ', app.Urls)));
        await app.StartAsync(stop).ConfigureAwait(false);
        await Microsoft.Extensions.Hosting.HostingAbstractionsHostExtensions.WaitForShutdownAsync(app, stop).ConfigureAwait(false);
    }
}
