using System.Net;
using System.Net.Sockets;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using ItaIngest.Pipeline;
using ItaIngest.Pipeline.Inbox;
using ItaIngest.Pipeline.Readings;
using ItaIngest.Pipeline.Viewing;
using ItaIngest.Pipeline.Watching;
using ItaIngest.Review.Api;
using ItaIngest.Review.Document;
using ItaIngest.Review.Health;
using ItaIngest.Review.People;
using ItaIngest.Review.Security;
using ItaIngest.Review.Speaking;
using ItaIngest.Storage.Queue;
using ItaIngest.Storage.Review;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.AspNetCore.Server.Kestrel.Transport.Sockets;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.WebEncoders;

namespace ItaIngest.Review;

/// <summary>The review pages: what a web application needs to serve them. The store and folders come with <c>AddIngest</c>.</summary>
public static class ReviewSite
{
    static readonly string[] LocalNames = ["localhost", "127.0.0.1", "[::1]"];

    // Looking first whether the port is free would not do: another watcher that starts at the same moment may take it between.
    static Socket BoundSomewhere(EndPoint wanted)
    {
        try
        {
            return SocketTransportOptions.CreateDefaultBoundListenSocket(wanted);
        }
        catch (SocketException e) when (e.SocketErrorCode == SocketError.AddressAlreadyInUse && wanted is IPEndPoint taken)
        {
            return SocketTransportOptions.CreateDefaultBoundListenSocket(new IPEndPoint(taken.Address, 0));
        }
    }

    /// <summary>The services of the pages.</summary>
    public static WebApplicationBuilder AddReviewSite(this WebApplicationBuilder builder, RootFolders folders, ReviewOptions options)
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentNullException.ThrowIfNull(folders);
        ArgumentNullException.ThrowIfNull(options);
        builder.WebHost.UseKestrelCore().UseKestrelHttpsConfiguration().ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Listen(options.Address, options.Port, listening =>
            {
                if (options.Certificate is { } certificate)
                {
                    listening.UseHttps(certificate);
                }
            });
        });
        if (options.MayTakeAnotherPort)
        {
            builder.WebHost.UseSockets(sockets => sockets.CreateBoundListenSocket = BoundSomewhere);
        }

        builder.Services.AddSingleton(options)
            .AddSingleton<ReviewLog>()
            .AddSingleton<QueuePages>()
            .AddSingleton<Scores>()
            .AddSingleton<InboxDoor>()
            .AddSingleton<Readiness>()
            .AddSingleton(provider => new DocumentViews(
                folders,
                provider.GetRequiredService<IngestOptions>(),
                new StoredReadings(folders.Readings, provider.GetRequiredService<ILogger<StoredReadings>>())))
            .AddSingleton<DocumentViewReader>()
            .AddHttpContextAccessor()
            .AddScoped<Wording>()
            .AddPeople(options.OpenId);

        // A page of another site may make a name point at this machine: only our own names are answered.
        builder.Services.AddHostFiltering(filter => filter.AllowedHosts = [.. LocalNames, .. options.Hosts]);
        builder.Services.AddDataProtection().SetApplicationName("ita-ingest")
            .PersistKeysToFileSystem(Directory.CreateDirectory(Path.Combine(folders.Root, "keys"), UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute));
        builder.Services.AddAntiforgery(forgery =>
        {
            forgery.Cookie.Name = "ita-forgery";
            forgery.Cookie.SameSite = SameSiteMode.Strict;
            forgery.Cookie.HttpOnly = true;
            forgery.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        });

        // Thai stands as itself: as numbers it would take seven bytes for three.
        builder.Services.Configure<WebEncoderOptions>(encoder => encoder.TextEncoderSettings = new TextEncoderSettings(UnicodeRanges.All));
        builder.Services.AddRazorPages(pages => pages.RootDirectory = "/").AddApplicationPart(typeof(ReviewSite).Assembly);
        return builder;
    }

    /// <summary>The order in which a request passes.</summary>
    public static WebApplication UseReviewSite(this WebApplication app)
    {
        ArgumentNullException.ThrowIfNull(app);
        app.Environment.WebRootFileProvider = new EmbeddedFileProvider(typeof(ReviewSite).Assembly, "wwwroot");
        if (app.Services.GetRequiredService<ReviewOptions>().IsBehindProxy)
        {
            // Believed from this machine alone, which is the default of known proxies.
            app.UseForwardedHeaders(new ForwardedHeadersOptions { ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto | ForwardedHeaders.XForwardedHost });
        }

        app.UseHostFiltering();
        app.UseHsts();
        app.UseSecurityHeaders();
        app.UseExceptionHandler("/fault");
        app.UseWhen(context => !IsApi(context), pages => pages.UseStatusCodePagesWithReExecute("/fault", "?code={0}"));
        app.UseStaticFiles(new StaticFileOptions
        {
            FileProvider = app.Environment.WebRootFileProvider,
            RequestPath = "/assets",
            OnPrepareResponse = answer => answer.Context.Response.Headers.CacheControl = "no-cache",
        });
        app.UseRouting();
        app.UseAuthentication();
        app.UseAuthorization();
        app.MapRazorPages();
        app.MapApi();
        app.MapHealth();
        app.MapPagePictures();
        return app;
    }

    static bool IsApi(HttpContext context) => context.Request.Path.StartsWithSegments("/api", StringComparison.Ordinal);
}
