using Microsoft.AspNetCore.Http;

namespace ItaIngest.Review.Api;

/// <summary>Answers that say what is wrong (RFC 9457).</summary>
static class ApiProblem
{
    public static IResult Of(int status, string detail, IDictionary<string, object?>? more = null) =>
        Results.Problem(detail: detail, statusCode: status, extensions: more);

    public static IResult NotFound(string sha256) => Of(StatusCodes.Status404NotFound, $"There is no document {sha256}.");
}
