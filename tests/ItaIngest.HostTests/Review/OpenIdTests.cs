using System.Net;
using System.Text.Json;
using ItaIngest.Storage.People;

namespace ItaIngest.HostTests.Review;

/// <summary>Signing in through a provider, with the whole exchange over HTTP.</summary>
public sealed class OpenIdTests : IAsyncLifetime
{
    readonly Sandbox sandbox = new();
    OpenIdProvider provider = null!;
    DeskSite site = null!;

    public async ValueTask InitializeAsync()
    {
        provider = await OpenIdProvider.StartAsync();
        sandbox.Write("secret", "secret\n"u8.ToArray());
        sandbox.Write("root/review.json", JsonSerializer.SerializeToUtf8Bytes(new
        {
            openId = new { authority = provider.Address, clientId = "ita", clientSecretFile = sandbox["secret"], title = "ศูนย์บัญชี" },
        }));
        site = await DeskSite.StartAsync(sandbox);
    }

    public async ValueTask DisposeAsync()
    {
        await site.DisposeAsync();
        await provider.DisposeAsync();
        sandbox.Dispose();
    }

    [Fact]
    public async Task Somebody_whom_the_provider_vouches_for_has_the_role_of_the_account_here()
    {
        var (http, _) = site.Browser();
        Assert.Contains("ศูนย์บัญชี", await http.GetStringAsync(new Uri("/login", UriKind.Relative)), StringComparison.Ordinal);
        provider.Person = DeskSite.NameOf(Role.Auditor);
        var landed = await GoAsync(http);
        Assert.Equal("/upload", landed.PathAndQuery);
        var page = await http.GetAsync(landed);
        Assert.Equal(HttpStatusCode.OK, page.StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await http.GetAsync(new Uri("/accounts", UriKind.Relative))).StatusCode);

        site.Accounts.SetDisabled(DeskSite.NameOf(Role.Auditor), isDisabled: true, "test");
        Assert.Equal(HttpStatusCode.Found, (await http.GetAsync(landed)).StatusCode);
    }

    [Theory]
    [InlineData(true, false)] // signed by somebody else
    [InlineData(false, true)] // no account of that name
    public async Task Others_are_refused_in_words(bool isForged, bool isUnknown)
    {
        provider.IsForging = isForged;
        provider.Person = isUnknown ? "nobody" : DeskSite.NameOf(Role.Administrator);
        var (http, cookies) = site.Browser();
        var landed = await GoAsync(http);
        Assert.Equal("/login?refused=true", landed.PathAndQuery);
        Assert.Contains("role=\"alert\"", await http.GetStringAsync(landed), StringComparison.Ordinal);
        Assert.Null(cookies.GetCookies(site.Address)["ita-session"]);
    }

    // From the link to where one ends up, each step as a browser goes it.
    async Task<Uri> GoAsync(HttpClient http)
    {
        var next = new Uri(site.Address, "/login?handler=OpenId&back=%2Fupload");
        for (var step = 0; step < 10; step++)
        {
            var answer = await http.GetAsync(next);
            if (answer.StatusCode != HttpStatusCode.Found)
            {
                return next;
            }

            next = new Uri(next, answer.Headers.Location!);
            if (next.Authority == site.Address.Authority && next.AbsolutePath != "/login/openid")
            {
                return next;
            }
        }

        throw new InvalidOperationException("No end of redirections.");
    }
}
