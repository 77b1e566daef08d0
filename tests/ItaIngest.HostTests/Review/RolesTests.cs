using System.Net;
using ItaIngest.Review.People;
using ItaIngest.Storage.People;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.Infrastructure;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.RazorPages.Infrastructure;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace ItaIngest.HostTests.Review;

/// <summary>Every role is refused what it may not do, on every handler of every page that there is and in the API.</summary>
public sealed class RolesTests : IAsyncLifetime
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
    public async Task Every_handler_of_every_page_refuses_the_roles_below_its_own()
    {
        var (nobody, _) = site.Browser();
        var people = new Dictionary<Role, HttpClient>();
        foreach (var role in Enum.GetValues<Role>())
        {
            people[role] = await site.SignedInAsync(role);
        }

        var seen = 0;
        foreach (var (path, method, needed) in await HandlersAsync())
        {
            var anonymous = await SendAsync(nobody, method, path);
            Assert.True(needed is null || IsSentToSignIn(anonymous), $"{method} {path} answers nobody with {anonymous.StatusCode}");
            foreach (var (role, http) in people)
            {
                var answer = await SendAsync(http, method, path);
                var isRefused = answer.StatusCode == HttpStatusCode.Forbidden || IsSentToSignIn(answer);
                Assert.True(isRefused == (needed > role), $"{method} {path} needs {needed} and answers {role} with {answer.StatusCode}");
                seen++;
            }
        }

        Assert.True(seen > 3 * 10, "Too few handlers were found.");
    }

    [Fact]
    public async Task Pages_that_change_things_need_an_auditor_unless_they_say_otherwise()
    {
        var open = new List<string>();
        foreach (var (path, method, needed) in await HandlersAsync())
        {
            if (method == "POST" && needed is null or Role.Viewer)
            {
                open.Add(path.Split('?')[0]);
            }
        }

        Assert.Equal(["/fault", "/login", "/logout", "/password", "/settings", "/tokens"], open.Distinct().Order(StringComparer.Ordinal).Except(["/"]));
    }

    [Fact]
    public async Task A_handler_name_that_does_not_exist_opens_nothing()
    {
        using var viewer = await site.SignedInAsync(Role.Viewer);
        foreach (var path in (string[])["/accounts?handler=nothing", "/accounts?handler=ROLE", "/accounts?handler=", "/upload?handler=x"])
        {
            Assert.Equal(HttpStatusCode.Forbidden, (await SendAsync(viewer, "POST", path)).StatusCode);
            Assert.Equal(HttpStatusCode.Forbidden, (await SendAsync(viewer, "GET", path)).StatusCode);
        }
    }

    [Fact]
    public async Task The_last_administrator_stays()
    {
        using var http = await site.SignedInAsync(Role.Administrator);
        var answer = await DeskSite.PostAsync(http, "/accounts", "/accounts?handler=Role", new("name", DeskSite.NameOf(Role.Administrator)), new("role", "Viewer"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Equal(Role.Administrator, site.Accounts.Find(DeskSite.NameOf(Role.Administrator))!.Role);

        Assert.Equal(HttpStatusCode.Found, (await DeskSite.PostAsync(
            http, "/accounts", "/accounts?handler=Add", new("name", "ใหม่"), new("role", "Auditor"), new("password", DeskSite.Password))).StatusCode);
        Assert.Equal(Role.Auditor, site.Accounts.Find("ใหม่")!.Role);
        Assert.Contains("added as auditor", await http.GetStringAsync(new Uri("/accounts", UriKind.Relative)), StringComparison.Ordinal);
    }

    async Task<IReadOnlyList<(string Path, string Method, Role? Needed)>> HandlersAsync()
    {
        var loader = site.Services.GetRequiredService<PageLoader>();
        var handlers = new List<(string, string, Role?)>();
        foreach (var page in site.Services.GetRequiredService<IActionDescriptorCollectionProvider>().ActionDescriptors.Items.OfType<PageActionDescriptor>())
        {
            var compiled = await loader.LoadAsync(page, EndpointMetadataCollection.Empty);
            var path = "/" + string.Join('/', (page.AttributeRouteInfo?.Template ?? "").Split('/').Select(part => part.StartsWith('{') ? new string('a', 64) : part));
            var type = compiled.ModelTypeInfo ?? compiled.PageTypeInfo;
            handlers.AddRange(compiled.HandlerMethods.Select(handler => (
                handler.Name is { Length: > 0 } name ? $"{path}?handler={name}" : path,
                handler.HttpMethod.ToUpperInvariant(),
                RoleOf(type, handler.MethodInfo, handler.HttpMethod))));
            if (compiled.HandlerMethods.All(handler => !string.Equals(handler.HttpMethod, "GET", StringComparison.OrdinalIgnoreCase)))
            {
                handlers.Add((path, "GET", RoleOf(type, null, "GET")));
            }
        }

        return handlers;
    }

    // The rule of docs/review.md, written a second time.
    static Role? RoleOf(System.Reflection.TypeInfo page, System.Reflection.MethodInfo? handler, string method) =>
        (handler?.GetCustomAttributes(typeof(NeedsRoleAttribute), false).SingleOrDefault() as NeedsRoleAttribute)?.Role
        ?? (page.GetCustomAttributes(typeof(AllowAnonymousAttribute), true).Length > 0 ? null
            : (page.GetCustomAttributes(typeof(NeedsRoleAttribute), false).SingleOrDefault() as NeedsRoleAttribute)?.Role
                ?? (string.Equals(method, "GET", StringComparison.OrdinalIgnoreCase) ? Role.Viewer : Role.Auditor));

    // No anti-forgery token: who may do it is told so (400), who may not is refused before.
    static async Task<HttpResponseMessage> SendAsync(HttpClient http, string method, string path)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), new Uri(path, UriKind.Relative));
        request.Content = method == "GET" ? null : new FormUrlEncodedContent([new("name", "x")]);
        return await http.SendAsync(request);
    }

    static bool IsSentToSignIn(HttpResponseMessage answer) =>
        answer.StatusCode == HttpStatusCode.Found && answer.Headers.Location!.ToString().Contains("/login?back=", StringComparison.Ordinal);
}
