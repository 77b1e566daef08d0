using ItaIngest.Model.Results;
using ItaIngest.Pipeline.Viewing;
using ItaIngest.Reading.Isolation;
using ItaIngest.Storage;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace ItaIngest.Review.Document;

/// <summary>Pictures of pages, and what was read on one as SVG.</summary>
static class PagePictures
{
    /// <summary>Pixels across: enough for a laptop's half screen at twice its size, and for the strip of pages.</summary>
    public const int FullWidth = 1240, ThumbWidth = 120;

    // A document's bytes never change, and its hash is in the address.
    const string KeptForever = "private, max-age=31536000, immutable";

    public static void MapPagePictures(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/documents/{sha256:length(64)}/pages/{page:int:min(1)}.png", (string sha256, int page, DocumentStore store, DocumentViews views, HttpContext context) =>
            PictureAsync(sha256, page, FullWidth, store, views, context));
        routes.MapGet("/documents/{sha256:length(64)}/pages/{page:int:min(1)}-small.png", (string sha256, int page, DocumentStore store, DocumentViews views, HttpContext context) =>
            PictureAsync(sha256, page, ThumbWidth, store, views, context));
        routes.MapGet("/documents/{sha256:length(64)}/pages/{page:int:min(1)}/reading", ReadingAsync);
    }

    static async Task<IResult> PictureAsync(string sha256, int page, int width, DocumentStore store, DocumentViews views, HttpContext context)
    {
        if (Original(sha256, store, views) is not { } mediaType)
        {
            return Results.NotFound();
        }

        try
        {
            var path = await views.PictureAsync(sha256, mediaType, page, width, context.RequestAborted);
            context.Response.Headers.CacheControl = KeptForever;
            return Results.File(path, "image/png");
        }
        catch (Exception e) when (e is RejectedException or ReaderFaultException)
        {
            return Results.NotFound();
        }
    }

    static async Task<IResult> ReadingAsync(string sha256, int page, DocumentStore store, DocumentViews views, HttpContext context)
    {
        if (Original(sha256, store, views) is not { } mediaType)
        {
            return Results.NotFound();
        }

        try
        {
            return Results.Text(ReadingSvg.Of(await views.ReadingAsync(sha256, mediaType, page, context.RequestAborted)), "image/svg+xml");
        }
        catch (Exception e) when (e is RejectedException or ReaderFaultException)
        {
            return Results.NotFound();
        }
    }

    static string? Original(string sha256, DocumentStore store, DocumentViews views) =>
        store.Find(sha256)?.MediaType is { } mediaType && views.Has(sha256, mediaType) ? mediaType : null;
}
