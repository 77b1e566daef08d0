using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace ItaIngest.Cli;

/// <summary>Where the program's log goes.</summary>
static class Logs
{
    public static void ToStandardError(ILoggingBuilder logging, bool isVerbose, LogLevel quiet = LogLevel.Warning) => logging
        .SetMinimumLevel(isVerbose ? LogLevel.Debug : quiet)
        .AddFilter("Microsoft", LogLevel.Warning)

        // Warns that the keys of forms are not encrypted at rest; their folder is the owner's alone.
        .AddFilter("Microsoft.AspNetCore.DataProtection", LogLevel.Error)
        .AddSimpleConsole(console =>
        {
            console.SingleLine = true;
            console.TimestampFormat = "yyyy-MM-ddTHH:mm:ss.fffZ ";
            console.UseUtcTimestamp = true;
        })
        .Services.Configure<Microsoft.Extensions.Logging.Console.ConsoleLoggerOptions>(console => console.LogToStandardErrorThreshold = LogLevel.Trace);
}
