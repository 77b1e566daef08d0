using System.Text.Json;
using ItaIngest.Model.Json;
using ItaIngest.Storage;
using ItaIngest.Storage.Review;
using Microsoft.AspNetCore.Http;

namespace ItaIngest.Review.Api;

/// <summary>Saves a decision under the name of the token's owner.</summary>
static class CorrectionSaving
{
    const int MostBytes = 64 * 1024;

    public static async Task<IResult> SaveAsync(HttpContext context, DocumentStore store, ReviewLog log, string sha256)
    {
        if (context.Request.ContentLength is not (> 0 and <= MostBytes))
        {
            return ApiProblem.Of(StatusCodes.Status413PayloadTooLarge, $"A decision has a length and at most {MostBytes} bytes.");
        }

        if (store.Find(sha256)?.Status is null)
        {
            return ApiProblem.NotFound(sha256);
        }

        CorrectionRequest? request;
        try
        {
            request = await JsonSerializer.DeserializeAsync<CorrectionRequest>(context.Request.Body, ItaJson.Compact, context.RequestAborted).ConfigureAwait(false);
        }
        catch (JsonException e)
        {
            return ApiProblem.Of(StatusCodes.Status400BadRequest, $"Not a decision: {e.Message}");
        }

        return request is null ? ApiProblem.Of(StatusCodes.Status400BadRequest, "Not a decision.") : Save(log, sha256, request, context.User.Identity!.Name!);
    }

    static IResult Save(ReviewLog log, string sha256, CorrectionRequest request, string who)
    {
        try
        {
            var save = log.Append(
                sha256,
                new ReviewDecision(who, request.Act, request.Field, request.From, request.To, request.Slip, request.Warning, request.Reason, request.Undoes),
                request.LastSeen);
            return save switch
            {
                { Saved: { } saved } => Results.Json(LoggedDecision.Of(saved), ItaJson.Compact, statusCode: StatusCodes.Status201Created),
                { IsRecordChanged: true } => ApiProblem.Of(StatusCodes.Status409Conflict, "The record does not have this value: it was read anew, or 'field' or 'from' is wrong."),
                _ => Results.Json(
                    new { title = "Conflict", status = 409, detail = "The document has entries that were not seen.", unseen = save.Unseen.Select(LoggedDecision.Of) },
                    ItaJson.Compact, "application/problem+json", StatusCodes.Status409Conflict),
            };
        }
        catch (DecisionRefusedException e)
        {
            return ApiProblem.Of(StatusCodes.Status422UnprocessableEntity, e.Message);
        }
    }
}
