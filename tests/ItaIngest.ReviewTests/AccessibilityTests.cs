using System.Text.Json;
using ItaIngest.HostTests;
using Microsoft.Playwright;

namespace ItaIngest.ReviewTests;

/// <summary>Every page under axe-core's rules (WCAG 2.2 A and AA, best practices), in both languages, narrow and enlarged.</summary>
[Collection(nameof(ReviewDesk))]
public sealed class AccessibilityTests(ReviewDesk desk)
{
    // Runs in the page from the page's own origin: the content policy lets nothing else.
    static readonly string Axe = File.ReadAllText(Path.Combine(Root(), "native", "node_modules", "axe-core", "axe.min.js"));

    [Theory]
    [InlineData("th.arabic.buddhist")]
    [InlineData("en.thai.common")]
    public async Task No_page_breaks_a_rule(string language)
    {
        var page = await desk.OpenAsync("สมชาย", language);
        foreach (var path in await PathsAsync())
        {
            await page.GotoAsync(path);
            var found = await page.EvaluateAsync<JsonElement>(Axe + "\n; axe.run(document, { resultTypes: ['violations'] })");
            Assert.True(found.GetProperty("passes").GetArrayLength() > 10, $"axe-core looked at nothing on {path}.");
            var violations = found.GetProperty("violations").EnumerateArray()
                .Select(v => $"{v.GetProperty("id")}: {v.GetProperty("nodes")[0].GetProperty("html")} {v.GetProperty("nodes")[0].GetProperty("failureSummary")}").ToList();
            Assert.True(violations.Count == 0, $"{path}\n{string.Join("\n\n", violations)}");
        }
    }

    [Theory]
    [InlineData(768, 1024)]
    [InlineData(640, 400)] // 1280 x 800 at 200 %
    public async Task No_page_scrolls_sideways_on_a_tablet_or_at_200_percent(int width, int height)
    {
        var page = await desk.OpenAsync("สมชาย", width: width, height: height);
        foreach (var path in await PathsAsync())
        {
            await page.GotoAsync(path);
            var (inner, whole) = (await page.EvaluateAsync<int>("() => document.documentElement.clientWidth"), await page.EvaluateAsync<int>("() => document.documentElement.scrollWidth"));
            Assert.True(whole <= inner, $"{path} is {whole} pixels wide in a window of {inner}.");
        }
    }

    async Task<string[]> PathsAsync()
    {
        var paged = await desk.BringInAsync("a.pdf", Reports.TwoYears(0));
        var docx = await desk.BringInAsync("a.docx", Reports.Docx());
        return
        [
            "/", "/?search=ไม่มีคำนี้", "/settings", "/scores", "/scores?agency=เทศบาลเมืองสะเตงนอก", "/upload", "/accounts", "/tokens", "/progress", "/nothing-here", paged, $"{paged}?field=%2Fcontent%2Fcomparisons%2F3%2Fchange", $"{paged}/log", docx,
        ];
    }

    static string Root()
    {
        var report = Sandbox.Corpus("sateng-nok-2565/source.pdf");
        return Path.GetFullPath(Path.Combine(report, "..", "..", "..", ".."));
    }
}
