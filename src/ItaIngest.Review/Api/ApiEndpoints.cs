using System.Reflection;
using ItaIngest.Model.Json;
using ItaIngest.Model.Results;
using ItaIngest.Storage;
using ItaIngest.Storage.Exports;
using ItaIngest.Storage.People;
using ItaIngest.Storage.Queue;
using ItaIngest.Storage.Review;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace ItaIngest.Review.Api;

/// <summary>The API: documents, records, warnings, corrections. <c>/api/v1/openapi.json</c> describes it.</summary>
static class ApiEndpoints
{
    /// <summary>Where the API is.</summary>
    public const string Root = "/api/v1";

    public static void MapApi(this IEndpointRouteBuilder app)
    {
        var api = app.MapGroup(Root).RequireAuthorization(ApiPolicies.Of(Role.Viewer));
        api.MapGet("/documents", ListDocuments);
        api.MapGet("/documents/{sha256}", OneDocument);
        api.MapGet("/documents/{sha256}/record", Record);
        api.MapGet("/documents/{sha256}/warnings", WarningsOf);
        api.MapGet("/documents/{sha256}/corrections", Corrections);
        api.MapPost("/documents/{sha256}/corrections", CorrectionSaving.SaveAsync).RequireAuthorization(ApiPolicies.Of(Role.Auditor));
        api.MapGet("/warnings", AllWarnings);
        app.MapGet(Root + "/openapi.json", Description).AllowAnonymous();
        app.MapFallback("/api/{**rest}", () => ApiProblem.Of(StatusCodes.Status404NotFound, "There is nothing here; see /api/v1/openapi.json.")).AllowAnonymous();
    }

    static IResult ListDocuments(QueuePages queue, HttpRequest request)
    {
        var reader = new QueryReader(request.Query);
        var query = reader.Queue();
        return reader.Problem is { } problem ? ApiProblem.Of(StatusCodes.Status400BadRequest, problem) : Json(queue.Page(query));
    }

    static IResult OneDocument(DocumentStore store, string sha256) =>
        store.Find(sha256) is { } document ? Json(document) : ApiProblem.NotFound(sha256);

    static IResult Record(DocumentStore store, ReviewLog log, string sha256) => Reviewed(store, log, sha256) is { } reviewed
        ? Results.Bytes(Written(reviewed), "application/json; charset=utf-8")
        : ApiProblem.NotFound(sha256);

    static byte[] Written(ReviewedRecord reviewed)
    {
        using var record = new MemoryStream();
        JsonExport.WriteOne(reviewed, record);
        return record.ToArray();
    }

    static IResult WarningsOf(DocumentStore store, ReviewLog log, string sha256) => Reviewed(store, log, sha256) is { } reviewed
        ? Json(reviewed.Record.Warnings.Zip(reviewed.Warnings, (warning, decision) => new { warning, decision }))
        : ApiProblem.NotFound(sha256);

    static IResult Corrections(DocumentStore store, ReviewLog log, string sha256) => Reviewed(store, log, sha256) is { } reviewed
        ? Json(new { reviewed.Fields, reviewed.Conflicts, Log = log.Of(sha256).Select(LoggedDecision.Of) })
        : ApiProblem.NotFound(sha256);

    static IResult AllWarnings(DocumentStore store, HttpRequest request)
    {
        var reader = new QueryReader(request.Query);
        var (code, severity) = (reader.Text("code"), reader.One<Severity>("severity"));
        return reader.Problem is { } problem ? ApiProblem.Of(StatusCodes.Status400BadRequest, problem) : Json(store.Warnings(code, severity));
    }

    static IResult Description() =>
        Results.Stream(Assembly.GetExecutingAssembly().GetManifestResourceStream("openapi.json")!, "application/json; charset=utf-8");

    static ReviewedRecord? Reviewed(DocumentStore store, ReviewLog log, string sha256) =>
        store.ReadRecord(sha256) is { } record ? ReviewOverlay.Lay(record, log.Standing(sha256)) : null;

    static IResult Json<T>(T value) => Results.Json(value, ItaJson.Compact);
}
