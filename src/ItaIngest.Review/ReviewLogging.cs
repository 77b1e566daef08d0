using Microsoft.Extensions.Logging;

namespace ItaIngest.Review;

/// <summary>What the review pages tell the log; no names, passwords or text of documents.</summary>
static partial class ReviewLogging
{
    [LoggerMessage(EventId = 201, Level = LogLevel.Warning, Message = "A sign-in was refused: {Reason}")]
    public static partial void Refused(ILogger log, string reason);

    [LoggerMessage(EventId = 202, Level = LogLevel.Information, Message = "A file of {Bytes} bytes was handed in through the page")]
    public static partial void HandedIn(ILogger log, long bytes);

    [LoggerMessage(EventId = 203, Level = LogLevel.Warning, Message = "The pages of document {Sha256} cannot be shown")]
    public static partial void PagesNotShown(ILogger log, string sha256, Exception problem);
}
