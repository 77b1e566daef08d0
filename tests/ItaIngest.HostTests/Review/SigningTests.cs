using System.Net;
using ItaIngest.Review.People;
using ItaIngest.Storage.People;

namespace ItaIngest.HostTests.Review;

/// <summary>Signing in and out over real HTTP.</summary>
public sealed class SigningTests : IAsyncLifetime
{
    readonly Sandbox sandbox = new();
    DeskSite site = null!;

    public async ValueTask InitializeAsync() => site = await DeskSite.StartAsync(sandbox);

    public async ValueTask DisposeAsync()
    {
        await site.DisposeAsync();
        sandbox.Dispose();
    }

    [Fact]
    public async Task Nobody_sees_anything_before_signing_in()
    {
        var (http, _) = site.Browser();
        var answer = await http.GetAsync(new Uri("/", UriKind.Relative));
        Assert.Equal(HttpStatusCode.Found, answer.StatusCode);
        Assert.StartsWith("/login?back=%2F", answer.Headers.Location!.PathAndQuery, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await http.GetAsync(answer.Headers.Location)).StatusCode);
    }

    [Fact]
    public async Task A_right_password_opens_a_session_and_signing_out_ends_it_on_the_server()
    {
        var (http, cookies) = site.Browser();
        Assert.Equal(HttpStatusCode.Unauthorized, (await DeskSite.SignInAsync(http, DeskSite.NameOf(Role.Viewer), "wrong password")).StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, (await DeskSite.SignInAsync(http, "nobody", DeskSite.Password)).StatusCode);
        var answer = await DeskSite.SignInAsync(http, DeskSite.NameOf(Role.Viewer), DeskSite.Password);
        Assert.Equal(HttpStatusCode.Found, answer.StatusCode);
        var set = Assert.Single(answer.Headers.GetValues("Set-Cookie"), cookie => cookie.StartsWith("ita-session=", StringComparison.Ordinal));
        Assert.Contains("httponly", set, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("samesite=lax", set, StringComparison.OrdinalIgnoreCase);
        Assert.Contains(DeskSite.NameOf(Role.Viewer), await http.GetStringAsync(new Uri("/", UriKind.Relative)), StringComparison.Ordinal);

        var stolen = cookies.GetCookies(site.Address)["ita-session"]!.Value;
        Assert.Equal(HttpStatusCode.Found, (await DeskSite.PostAsync(http, "/logout", "/logout")).StatusCode);
        Assert.Equal(HttpStatusCode.Found, (await WithCookieAsync(stolen)).StatusCode);
    }

    [Fact]
    public async Task Signing_in_again_begins_a_new_session_and_ends_the_earlier_one()
    {
        var (http, cookies) = site.Browser();
        await DeskSite.SignInAsync(http, DeskSite.NameOf(Role.Viewer), DeskSite.Password);
        var first = cookies.GetCookies(site.Address)["ita-session"]!.Value;
        Assert.Equal(HttpStatusCode.OK, (await WithCookieAsync(first)).StatusCode);
        await DeskSite.SignInAsync(http, DeskSite.NameOf(Role.Auditor), DeskSite.Password);
        Assert.Equal(HttpStatusCode.Found, (await WithCookieAsync(first)).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await http.GetAsync(new Uri("/", UriKind.Relative))).StatusCode);
    }

    [Fact]
    public async Task Too_many_wrong_passwords_lock_the_account_even_for_the_right_one()
    {
        var (http, _) = site.Browser();
        for (var i = 0; i < Accounts.MostFailures; i++)
        {
            Assert.Equal(HttpStatusCode.Unauthorized, (await DeskSite.SignInAsync(http, DeskSite.NameOf(Role.Viewer), "wrong password")).StatusCode);
        }

        Assert.Equal(HttpStatusCode.Unauthorized, (await DeskSite.SignInAsync(http, DeskSite.NameOf(Role.Viewer), DeskSite.Password)).StatusCode);
        site.Accounts.SetPassword(DeskSite.NameOf(Role.Viewer), new Passwords().Hash(DeskSite.Password), "test");
        Assert.Equal(HttpStatusCode.Found, (await DeskSite.SignInAsync(http, DeskSite.NameOf(Role.Viewer), DeskSite.Password)).StatusCode);
    }

    [Fact]
    public async Task One_address_tries_only_so_often_whatever_names_it_tries()
    {
        var (http, _) = site.Browser();
        for (var i = 0; i < SignInPace.MostTries; i++)
        {
            await DeskSite.SignInAsync(http, $"nobody {i}", "wrong password");
        }

        Assert.Equal(HttpStatusCode.Unauthorized, (await DeskSite.SignInAsync(http, DeskSite.NameOf(Role.Viewer), DeskSite.Password)).StatusCode);
    }

    [Fact]
    public async Task One_changes_ones_own_password_by_the_present_one_and_signs_in_anew()
    {
        const string Next = "อีกรหัสหนึ่งที่ยาว";
        using var http = await site.SignedInAsync(Role.Viewer);
        Task<HttpResponseMessage> ChangeAsync(string current, string next, string again) =>
            DeskSite.PostAsync(http, "/password", "/password", new("current", current), new("next", next), new("again", again));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await ChangeAsync("wrong password", Next, Next)).StatusCode);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await ChangeAsync(DeskSite.Password, Next, "other password")).StatusCode);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await ChangeAsync(DeskSite.Password, "short", "short")).StatusCode);
        Assert.Equal("/login", (await ChangeAsync(DeskSite.Password, Next, Next)).Headers.Location!.OriginalString);
        Assert.Equal(HttpStatusCode.Unauthorized, (await DeskSite.SignInAsync(http, DeskSite.NameOf(Role.Viewer), DeskSite.Password)).StatusCode);
        Assert.Equal(HttpStatusCode.Found, (await DeskSite.SignInAsync(http, DeskSite.NameOf(Role.Viewer), Next)).StatusCode);
        Assert.Contains(site.Accounts.Changes(10), change => change.What == "password" && change.Who == DeskSite.NameOf(Role.Viewer));
    }

    [Fact]
    public async Task A_changed_role_and_a_disabled_account_count_from_the_next_request()
    {
        using var http = await site.SignedInAsync(Role.Auditor);
        Assert.Equal(HttpStatusCode.OK, (await http.GetAsync(new Uri("/upload", UriKind.Relative))).StatusCode);
        site.Accounts.SetRole(DeskSite.NameOf(Role.Auditor), Role.Viewer, "test");
        Assert.Equal(HttpStatusCode.Forbidden, (await http.GetAsync(new Uri("/upload", UriKind.Relative))).StatusCode);
        site.Accounts.SetDisabled(DeskSite.NameOf(Role.Auditor), isDisabled: true, "test");
        Assert.Equal(HttpStatusCode.Found, (await http.GetAsync(new Uri("/", UriKind.Relative))).StatusCode);
    }

    [Fact]
    public async Task Signing_in_leads_back_only_to_this_site_and_needs_the_forms_own_token()
    {
        var (http, _) = site.Browser();
        var answer = await DeskSite.PostAsync(
            http, "/login", "/login", new("name", DeskSite.NameOf(Role.Viewer)), new("password", DeskSite.Password), new("back", "https://example.org/"));
        Assert.Equal("/", answer.Headers.Location!.OriginalString);
        var (other, _) = site.Browser();
        var forged = await other.PostAsync(
            new Uri("/login", UriKind.Relative),
            new FormUrlEncodedContent([new("name", DeskSite.NameOf(Role.Viewer)), new("password", DeskSite.Password)]));
        Assert.Equal(HttpStatusCode.BadRequest, forged.StatusCode);
    }

    async Task<HttpResponseMessage> WithCookieAsync(string session)
    {
        using var http = new HttpClient(new SocketsHttpHandler { UseCookies = false, AllowAutoRedirect = false }) { BaseAddress = site.Address };
        http.DefaultRequestHeaders.Add("Cookie", $"ita-session={session}");
        return await http.GetAsync(new Uri("/", UriKind.Relative));
    }
}
