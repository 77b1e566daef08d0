using System.Text.Json;
using ItaIngest.HostTests;
using Microsoft.Playwright;

namespace ItaIngest.ReviewTests;

/// <summary>The pages about people under axe-core's rules: signing in, refused, and one's own password.</summary>
[Collection(nameof(ReviewDesk))]
public sealed class PeopleAccessibilityTests(ReviewDesk desk)
{
    [Theory]
    [InlineData("/login", false)]
    [InlineData("/login?refused=true", false)]
    [InlineData("/password", true)]
    [InlineData("/logout", true)]
    public async Task No_page_breaks_a_rule(string path, bool isSignedIn)
    {
        var page = await desk.OpenAsync(isSignedIn ? "สมชาย" : null);
        await page.GotoAsync(path);
        var axe = await File.ReadAllTextAsync(
            Path.GetFullPath(Path.Combine(Sandbox.Corpus("sateng-nok-2565/source.pdf"), "..", "..", "..", "..", "native", "node_modules", "axe-core", "axe.min.js")),
            TestContext.Current.CancellationToken);
        var found = await page.EvaluateAsync<JsonElement>(axe + "\n; axe.run(document, { resultTypes: ['violations'] })");
        Assert.True(found.GetProperty("passes").GetArrayLength() > 10, $"axe-core looked at nothing on {path}.");
        Assert.Equal("[]", found.GetProperty("violations").GetRawText());
    }
}
