using System.Net;
using System.Text.RegularExpressions;
using ItaIngest.Pipeline;
using ItaIngest.Review;
using ItaIngest.Review.People;
using ItaIngest.Storage.People;
using Microsoft.AspNetCore.Builder;

namespace ItaIngest.HostTests.Review;

/// <summary>The review pages on a real port, over a sandbox's root, with an account of each role.</summary>
sealed partial class DeskSite : IAsyncDisposable
{
    public const string Password = "รหัสผ่านที่ยาวพอ";

    readonly WebApplication app;

    DeskSite(WebApplication app, Sandbox sandbox) => (this.app, Sandbox) = (app, sandbox);

    public Sandbox Sandbox { get; }

    public Uri Address => new(app.Urls.Single());

    public IServiceProvider Services => app.Services;

    public Accounts Accounts => new(Sandbox.Folders.Store.Open(), TimeProvider.System);

    public ApiTokens Tokens => new(Sandbox.Folders.Store.Open(), TimeProvider.System);

    public static async Task<DeskSite> StartAsync(Sandbox sandbox, bool hasAccounts = true)
    {
        sandbox.Folders.Create();
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions { ApplicationName = "ita-ingest" });
        builder.AddReviewSite(sandbox.Folders, ReviewSettings.Read(sandbox.Folders, new ReviewOptions { Port = 0 }));
        builder.Services.AddIngest(sandbox.Folders, new IngestOptions());
        var app = builder.Build();
        app.UseReviewSite();
        await app.StartAsync();
        var site = new DeskSite(app, sandbox);
        foreach (var role in hasAccounts ? Enum.GetValues<Role>() : [])
        {
            site.Accounts.Add(NameOf(role), role, new Passwords().Hash(Password), "test");
        }

        return site;
    }

    public static string NameOf(Role role) => $"คน {role}";

    /// <summary>A browser's part: cookies are kept, redirections are told and not followed.</summary>
    public (HttpClient Http, CookieContainer Cookies) Browser()
    {
        var cookies = new CookieContainer();
        var handler = new SocketsHttpHandler { CookieContainer = cookies, AllowAutoRedirect = false };

        // No authority knows a test's certificate.
        handler.SslOptions.RemoteCertificateValidationCallback = (_, certificate, _, _) => certificate?.Subject == "CN=ita.example";
        return (new HttpClient(handler) { BaseAddress = Address }, cookies);
    }

    public async Task<HttpClient> SignedInAsync(Role role)
    {
        var (http, _) = Browser();
        var answer = await SignInAsync(http, NameOf(role), Password);
        Assert.Equal(HttpStatusCode.Found, answer.StatusCode);
        return http;
    }

    public static Task<HttpResponseMessage> SignInAsync(HttpClient http, string name, string password) =>
        PostAsync(http, "/login", "/login", [new("name", name), new("password", password)]);

    /// <summary>Posts a form as a browser does: with the anti-forgery token of the page it stands on.</summary>
    public static async Task<HttpResponseMessage> PostAsync(HttpClient http, string page, string target, params IReadOnlyList<KeyValuePair<string, string>> fields) =>
        await http.PostAsync(new Uri(target, UriKind.Relative), new FormUrlEncodedContent([.. fields, new("__RequestVerificationToken", await TokenAsync(http, page))]));

    public static async Task<string> TokenAsync(HttpClient http, string page)
    {
        var html = await http.GetStringAsync(new Uri(page, UriKind.Relative));
        return Forgery().Match(html) is { Success: true } match ? match.Groups[1].Value : throw new InvalidOperationException($"No form on {page}:\n{html}");
    }

    /// <summary>A program's part: a token of a role, no cookies.</summary>
    public HttpClient Program(Role role)
    {
        var token = Tokens.Make(Accounts.Find(NameOf(role))!, "test", role, 1, "test");
        var http = new HttpClient(new SocketsHttpHandler { UseCookies = false, AllowAutoRedirect = false }) { BaseAddress = Address };
        http.DefaultRequestHeaders.Authorization = new("Bearer", token);
        return http;
    }

    public async ValueTask DisposeAsync()
    {
        await app.StopAsync();
        await app.DisposeAsync();
    }

    [GeneratedRegex("""name="__RequestVerificationToken" type="hidden" value="([^"]+)""")]
    private static partial Regex Forgery();
}
