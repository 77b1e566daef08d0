using ItaIngest.Pipeline.Watching;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace ItaIngest.Review.Health;

/// <summary>What programs that look after programs ask: <c>/health/live</c>, <c>/health/ready</c>. Open to all, as they tell no path and no document.</summary>
static class HealthEndpoints
{
    public static void MapHealth(this IEndpointRouteBuilder app)
    {
        app.MapGet("/health/live", () => Results.Json(new { status = "live" })).AllowAnonymous();
        app.MapGet("/health/ready", (HttpContext context) =>
        {
            var checks = context.RequestServices.GetRequiredService<Readiness>().Look();
            var isReady = checks.All(check => check.IsWell);
            return Results.Json(
                new { status = isReady ? "ready" : "not ready", checks = checks.ToDictionary(check => check.Name, check => check.IsWell) },
                statusCode: isReady ? StatusCodes.Status200OK : StatusCodes.Status503ServiceUnavailable);
        }).AllowAnonymous();
    }
}
