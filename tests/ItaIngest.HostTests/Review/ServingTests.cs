using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using ItaIngest.Review;
using ItaIngest.Storage.People;

namespace ItaIngest.HostTests.Review;

/// <summary>To whom the pages are served.</summary>
public sealed class ServingTests : IDisposable
{
    readonly Sandbox sandbox = new();

    public void Dispose() => sandbox.Dispose();

    [Theory]
    [InlineData("""{ "listen": "0.0.0.0" }""", "certificateFile")]
    [InlineData("""{ "listen": "0.0.0.0", "hosts": ["ita.example"] }""", "certificateFile")]
    [InlineData("""{ "listen": "everywhere" }""", "IP address")]
    [InlineData("""{ "behindProxy": true }""", "hosts")]
    [InlineData("""{ "openId": { "authority": "http://login.example/", "clientId": "x" } }""", "https")]
    [InlineData("""{ "lisen": "127.0.0.1" }""", "lisen")]
    [InlineData("""{ "openId": { "authority": "https://login.example/", "clientId": "x", "clientSecretFile": "/nowhere" } }""", "/nowhere")]
    [InlineData("""{ "certificateFile": "/nowhere.pfx" }""", "nowhere.pfx")]
    [InlineData("""{ """, "review.json")]
    public async Task Settings_that_cannot_be_are_refused_in_words(string json, string said)
    {
        sandbox.Write("root/review.json", Encoding.UTF8.GetBytes(json));
        Assert.Contains(said, Assert.Throws<ReviewSettingsException>(() => ReviewSettings.Read(sandbox.Folders, new ReviewOptions())).Message, StringComparison.Ordinal);
        _ = sandbox.Store;
        var program = await ItaIngestProcess.RunAsync(sandbox.Path, "review", "--port", "0", "--root", "root", "--lang", "en");
        Assert.Equal(2, program.Code);
        Assert.Contains(said, program.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Only_the_sites_own_names_are_answered()
    {
        await using var site = await DeskSite.StartAsync(sandbox);
        Assert.Equal(HttpStatusCode.BadRequest, await AskAsync(site, "evil.example"));
        Assert.Equal(HttpStatusCode.OK, await AskAsync(site, "localhost"));
    }

    [Fact]
    public async Task Over_https_cookies_are_secure_and_the_sites_name_is_answered()
    {
        sandbox.Write("site.pfx", Certificate("geheim"));
        sandbox.Write("password", "geheim\n"u8.ToArray());
        sandbox.Write("root/review.json", Encoding.UTF8.GetBytes(
            $$"""{ "hosts": ["ita.example"], "certificateFile": "{{sandbox["site.pfx"]}}", "certificatePasswordFile": "{{sandbox["password"]}}" }"""));
        await using var site = await DeskSite.StartAsync(sandbox);
        Assert.Equal("https", site.Address.Scheme);
        var (http, _) = site.Browser();
        var answer = await DeskSite.SignInAsync(http, DeskSite.NameOf(Role.Viewer), DeskSite.Password);
        Assert.Equal(HttpStatusCode.Found, answer.StatusCode);
        Assert.Contains("secure", Assert.Single(answer.Headers.GetValues("Set-Cookie"), c => c.StartsWith("ita-session=", StringComparison.Ordinal)), StringComparison.OrdinalIgnoreCase);
        Assert.Equal(HttpStatusCode.OK, await AskAsync(site, "ita.example"));
    }

    [Fact]
    public async Task Behind_a_proxy_its_word_for_https_counts()
    {
        sandbox.Write("root/review.json", """{ "behindProxy": true, "hosts": ["ita.example"] }"""u8.ToArray());
        await using var site = await DeskSite.StartAsync(sandbox);
        var (http, _) = site.Browser();
        http.DefaultRequestHeaders.Add("X-Forwarded-Proto", "https");
        http.DefaultRequestHeaders.Add("X-Forwarded-Host", "ita.example");
        var page = await http.GetAsync(new Uri("/login", UriKind.Relative));
        Assert.Contains("secure", Assert.Single(page.Headers.GetValues("Set-Cookie")), StringComparison.OrdinalIgnoreCase);
    }

    static async Task<HttpStatusCode> AskAsync(DeskSite site, string host)
    {
        var (http, _) = site.Browser();
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri("/login", UriKind.Relative)) { Headers = { Host = host } };
        return (await http.SendAsync(request)).StatusCode;
    }

    static byte[] Certificate(string password)
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest("CN=ita.example", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        using var certificate = request.CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddDays(1));
        return certificate.Export(X509ContentType.Pfx, password);
    }
}
