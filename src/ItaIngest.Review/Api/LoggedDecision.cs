using ItaIngest.Storage.Review;

namespace ItaIngest.Review.Api;

/// <summary>An entry of the review log as the API tells it.</summary>
sealed record LoggedDecision(
    long Number, string At, string Who, ReviewAct Act, string? Field, string? From, string? To, string? Slip, string? Warning, string? Reason, long? Undoes, string Hash)
{
    public static LoggedDecision Of(ReviewEntry entry)
    {
        var decision = entry.Decision;
        return new LoggedDecision(
            entry.Number, entry.At, decision.Who, decision.Act, decision.Field, decision.From, decision.To, decision.Slip, decision.Warning,
            decision.Reason, decision.Undoes, entry.Hash);
    }
}
