using ItaIngest.HostTests;
using Microsoft.Playwright;

namespace ItaIngest.ReviewTests;

/// <summary>The pictures of docs/images, taken on purpose: ITA_SCREENSHOTS=docs/images names the folder.</summary>
[Collection(nameof(ReviewDesk))]
public sealed class Screenshots(ReviewDesk desk)
{
    static readonly string[] Names = ["chiang-mai-2562", "mueang-pan-2568", "san-na-meng-2568", "sateng-nok-2565", "wang-thong-2567"];

    [Fact]
    public async Task Every_page_of_the_five_reports()
    {
        var folder = Environment.GetEnvironmentVariable("ITA_SCREENSHOTS");
        Assert.SkipWhen(folder is null, "Only where ITA_SCREENSHOTS names a folder.");
        Directory.CreateDirectory(folder!);
        var page = await desk.OpenAsync("สมชาย", width: 1280, height: 800);
        foreach (var name in Names)
        {
            var address = await desk.BringInAsync($"{name}.pdf", await File.ReadAllBytesAsync(Sandbox.Corpus($"{name}/source.pdf")));
            await ShootAsync(page, address, $"{folder}/review-{name}.png");
        }

        var scan = await desk.BringInAsync("sateng-nok-2565-scan.pdf", await File.ReadAllBytesAsync(Sandbox.Corpus("sateng-nok-2565/scan.pdf")));
        var docx = await desk.BringInAsync("sateng-nok-2565.docx", Reports.Docx());
        await ShootAsync(page, "/", $"{folder}/review-queue.png");
        await ShootAsync(page, $"{scan}?field=%2Fcontent%2Fcomparisons%2F3%2Fchange#decide", $"{folder}/review-decide.png");
        await ShootAsync(page, scan + "/log", $"{folder}/review-log.png");
        await ShootAsync(page, docx, $"{folder}/review-docx.png");
        await ShootAsync(page, scan, $"{folder}/review-words.png", async () =>
        {
            await page.GetByRole(AriaRole.Button, new() { Name = "คำที่อ่าน" }).ClickAsync();
            await page.Locator("#page-1 .words rect").First.WaitForAsync();
        });
        await ShootAsync(page, scan, $"{folder}/review-chart.png", () => page.Locator("svg.chart").ScrollIntoViewIfNeededAsync());
    }

    static async Task ShootAsync(IPage page, string address, string path, Func<Task>? before = null)
    {
        await page.GotoAsync(address, new() { WaitUntil = WaitUntilState.NetworkIdle });
        if (before is not null)
        {
            await before();
        }

        await page.ScreenshotAsync(new() { Path = path });
    }
}
