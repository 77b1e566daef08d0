using Microsoft.Extensions.Logging;

namespace ItaIngest.Review;

/// <summary>The pages' own log messages; no document text.</summary>
static partial class SiteLog
{
    [LoggerMessage(1, LogLevel.Warning, "The pages of document {Sha256} cannot be shown")]
    public static partial void PagesNotShown(ILogger logger, string sha256, Exception problem);
}
