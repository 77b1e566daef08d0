using System.Net;
using System.Text.Json.Nodes;
using ItaIngest.Storage.People;
using ItaIngest.Storage.Review;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace ItaIngest.HostTests.Review;

/// <summary>The API over real HTTP.</summary>
public sealed class ApiTests : IAsyncLifetime
{
    readonly Sandbox sandbox = new();
    DeskSite site = null!;
    string sha256 = "";

    public async ValueTask InitializeAsync()
    {
        site = await DeskSite.StartAsync(sandbox);
        sandbox.Write("in/a.docx", await File.ReadAllBytesAsync(Sandbox.Corpus("san-na-meng-2568/source.docx")));
        Assert.Equal(0, (await ItaIngestProcess.RunAsync(sandbox.Path, "run", "in", "--out", "out", "--root", "root")).Code);
        sha256 = sandbox.Store.List()[0].Sha256;
    }

    public async ValueTask DisposeAsync()
    {
        await site.DisposeAsync();
        sandbox.Dispose();
    }

    string Score => sandbox.Store.ReadRecord(sha256)!.Content!.Assessments[0].Indicators[0].Score.Raw;

    [Fact]
    public async Task Documents_records_and_warnings_are_told()
    {
        using var http = site.Program(Role.Viewer);
        var page = await JsonAsync(http, "/api/v1/documents?search=สันนาเม็ง&order=severity&size=10");
        Assert.Equal(sha256, page["entries"]![0]!["sha256"]!.GetValue<string>());
        Assert.Equal(1, page["total"]!.GetValue<int>());
        Assert.Equal(0, (await JsonAsync(http, "/api/v1/documents?year=2500"))["total"]!.GetValue<int>());
        var unknown = await http.GetAsync(new Uri("/api/v1/documents?order=color", UriKind.Relative));
        Assert.Equal(HttpStatusCode.BadRequest, unknown.StatusCode);
        Assert.Contains("severity", await unknown.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal("ita-report/1", (await JsonAsync(http, $"/api/v1/documents/{sha256}/record"))["schema"]!.GetValue<string>());
        Assert.Equal(sandbox.Store.ReadRecord(sha256)!.Warnings.Count, (await JsonAsync(http, $"/api/v1/documents/{sha256}/warnings")).AsArray().Count);
        Assert.Equal(sha256, (await JsonAsync(http, $"/api/v1/documents/{sha256}"))["sha256"]!.GetValue<string>());
        Assert.Equal(sandbox.Store.Warnings().Count, (await JsonAsync(http, "/api/v1/warnings")).AsArray().Count);
    }

    [Fact]
    public async Task A_correction_is_logged_under_the_owners_name_and_a_second_one_that_did_not_see_it_is_asked()
    {
        using var http = site.Program(Role.Auditor);
        var correction = new { act = "correct", lastSeen = 0, field = "/content/assessments/0/indicators/0/score", from = Score, to = "12.34", slip = "reader" };
        var answer = await PostAsync(http, correction);
        Assert.True(answer.StatusCode == HttpStatusCode.Created, await answer.Content.ReadAsStringAsync());
        Assert.Equal(DeskSite.NameOf(Role.Auditor), new ReviewLog(sandbox.Folders.Store.Open(), TimeProvider.System).Of(sha256)[0].Decision.Who);
        var record = await JsonAsync(http, $"/api/v1/documents/{sha256}/record");
        Assert.Equal(12.34m, record["content"]!["assessments"]![0]!["indicators"]![0]!["score"]!["reviewed"]!.GetValue<decimal>());

        var second = await PostAsync(http, correction);
        Assert.Equal(HttpStatusCode.Conflict, second.StatusCode);
        Assert.Equal(1, JsonNode.Parse(await second.Content.ReadAsStringAsync())!["unseen"]![0]!["number"]!.GetValue<int>());
        Assert.Equal(HttpStatusCode.Conflict, (await PostAsync(http, correction with { lastSeen = 1, from = "1" })).StatusCode);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await PostAsync(http, correction with { lastSeen = 1, to = "ก" })).StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, (await PostAsync(http, new { act = "nothing" })).StatusCode);
        Assert.Single((await JsonAsync(http, $"/api/v1/documents/{sha256}/corrections"))["log"]!.AsArray());
    }

    [Fact]
    public async Task Tokens_open_what_their_role_may_and_nothing_once_revoked_or_their_owner_is_disabled()
    {
        using var viewer = site.Program(Role.Viewer);
        Assert.Equal(HttpStatusCode.Forbidden, (await PostAsync(viewer, new { act = "correct", lastSeen = 0 })).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await viewer.GetAsync(new Uri("/api/v1/documents", UriKind.Relative))).StatusCode);
        Assert.True(site.Tokens.Revoke(site.Tokens.List()[0].Id, owner: null, "test"));
        Assert.Equal(HttpStatusCode.Unauthorized, (await viewer.GetAsync(new Uri("/api/v1/documents", UriKind.Relative))).StatusCode);

        using var auditor = site.Program(Role.Auditor);
        site.Accounts.SetRole(DeskSite.NameOf(Role.Auditor), Role.Viewer, "test");
        Assert.Equal(HttpStatusCode.Forbidden, (await PostAsync(auditor, new { act = "correct", lastSeen = 0 })).StatusCode);
        site.Accounts.SetDisabled(DeskSite.NameOf(Role.Auditor), isDisabled: true, "test");
        var refused = await auditor.GetAsync(new Uri("/api/v1/documents", UriKind.Relative));
        Assert.Equal((HttpStatusCode.Unauthorized, "application/problem+json"), (refused.StatusCode, refused.Content.Headers.ContentType!.MediaType));
    }

    [Fact]
    public async Task A_browsers_cookie_opens_no_api_and_a_token_opens_no_page()
    {
        using var browser = await site.SignedInAsync(Role.Administrator);
        Assert.Equal(HttpStatusCode.Unauthorized, (await browser.GetAsync(new Uri("/api/v1/documents", UriKind.Relative))).StatusCode);
        using var program = site.Program(Role.Administrator);
        Assert.Equal(HttpStatusCode.Found, (await program.GetAsync(new Uri("/", UriKind.Relative))).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await program.GetAsync(new Uri("/api/v2/x", UriKind.Relative))).StatusCode);
    }

    [Fact]
    public async Task A_token_made_on_the_page_is_shown_once_kept_as_a_hash_and_revoked_there()
    {
        using var http = await site.SignedInAsync(Role.Auditor);
        var made = await DeskSite.PostAsync(http, "/tokens", "/tokens?handler=Make", new("label", "รายงาน"), new("role", "Auditor"), new("days", "7"));
        var token = System.Text.RegularExpressions.Regex.Match(await made.Content.ReadAsStringAsync(), "ita_[A-Za-z0-9_-]{43}").Value;
        Assert.NotNull(site.Tokens.Find(token));
        Assert.DoesNotContain("ita_", await http.GetStringAsync(new Uri("/tokens", UriKind.Relative)), StringComparison.Ordinal);
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Assert.DoesNotContain(token[4..], System.Text.Encoding.Latin1.GetString(await File.ReadAllBytesAsync(sandbox.Folders.Database)), StringComparison.Ordinal);

        var more = await DeskSite.PostAsync(http, "/tokens", "/tokens?handler=Make", new("label", "x"), new("role", "Administrator"), new("days", "7"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, more.StatusCode);
        await DeskSite.PostAsync(http, "/tokens", "/tokens?handler=Revoke", new KeyValuePair<string, string>("id", $"{site.Tokens.List()[0].Id}"));
        Assert.Null(site.Tokens.Find(token));
    }

    [Fact]
    public async Task The_description_names_every_endpoint_and_no_other()
    {
        var (http, _) = site.Browser();
        var description = JsonNode.Parse(await http.GetStringAsync(new Uri("/api/v1/openapi.json", UriKind.Relative)))!;
        var told = description["paths"]!.AsObject().SelectMany(path => path.Value!.AsObject().Select(method => $"{method.Key.ToUpperInvariant()} {path.Key}"));
        var there = site.Services.GetServices<EndpointDataSource>().SelectMany(source => source.Endpoints).OfType<RouteEndpoint>()
            .Where(endpoint => endpoint.RoutePattern.RawText!.TrimStart('/').StartsWith("api/v1/", StringComparison.Ordinal))
            .SelectMany(endpoint => endpoint.Metadata.GetMetadata<HttpMethodMetadata>()!.HttpMethods.Select(method => $"{method} /{endpoint.RoutePattern.RawText!.TrimStart('/')}"));
        Assert.Equal(there.Order(StringComparer.Ordinal), told.Order(StringComparer.Ordinal));
    }

    static async Task<JsonNode> JsonAsync(HttpClient http, string path)
    {
        var answer = await http.GetAsync(new Uri(path, UriKind.Relative));
        var text = await answer.Content.ReadAsStringAsync();
        Assert.True(answer.IsSuccessStatusCode, $"{answer.StatusCode} {text}");
        return JsonNode.Parse(text)!;
    }

    Task<HttpResponseMessage> PostAsync<T>(HttpClient http, T correction) =>
        http.PostAsync(new Uri($"/api/v1/documents/{sha256}/corrections", UriKind.Relative), JsonBody(correction));

    static StringContent JsonBody<T>(T value) =>
        new(System.Text.Json.JsonSerializer.Serialize(value), System.Text.Encoding.UTF8, "application/json");
}
