using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace ItaIngest.ReviewTests;

/// <summary>What an auditor does, in a real browser, with the real program behind it.</summary>
[Collection(nameof(ReviewDesk))]
public sealed class DeskTests(ReviewDesk desk)
{
    [Fact]
    public async Task A_dropped_file_appears_and_its_total_mismatch_is_found_looked_at_and_settled()
    {
        var page = await desk.OpenAsync();
        desk.Drop("ยอดรวม.pdf", Reports.WrongTotal(1));
        var row = page.GetByRole(AriaRole.Link, new() { Name = "ยอดรวม.pdf" });
        for (var tries = 0; await row.CountAsync() == 0; tries++)
        {
            Assert.True(tries < 240, "The dropped file did not appear in the queue.");
            await Task.Delay(250);
            await page.GotoAsync("/?code=score.total-mismatch");
        }

        await row.ClickAsync();
        var warning = page.Locator(".warning-card", new() { HasText = "score.total-mismatch" });
        await warning.Locator("a.evidence-link").First.ClickAsync();
        var spot = page.Locator("rect.here");
        await Expect(spot).ToBeInViewportAsync();
        await Expect(page.Locator("#spot-news")).ToContainTextAsync("๙๐.๒๕");
        Assert.True(await IsPaintedAsync(page), "The page's picture did not load.");

        var change = warning.Locator("li", new() { HasText = "คะแนนรวม" });
        await Expect(change.Locator("option[value='90.2']")).ToHaveTextAsync("90.20");
        await change.Locator("select").SelectOptionAsync("90.2");
        await change.GetByRole(AriaRole.Button).ClickAsync();
        await Expect(page.Locator(".warning-card.closed .state")).ToContainTextAsync("สมศรี");
        await Expect(page.Locator("a.value.decided")).ToHaveTextAsync("90.2");

        await page.GetByRole(AriaRole.Link, new() { Name = "บันทึกการทำงานและการตรวจ" }).ClickAsync();
        await Expect(page.Locator("table.log tbody tr").Last).ToContainTextAsync("รับข้อเสนอ");
        var download = await page.RunAndWaitForDownloadAsync(() => page.GetByRole(AriaRole.Button, new() { Name = "ส่งออก JSONL" }).ClickAsync());
        var lines = await File.ReadAllLinesAsync((await download.PathAsync())!, TestContext.Current.CancellationToken);
        Assert.Contains("\"review.acceptProposal\"", lines[^1], StringComparison.Ordinal);
        Assert.Contains(lines, line => line.Contains("\"table.found\"", StringComparison.Ordinal));
        AssertNoComplaints();
    }

    [Fact]
    public async Task A_value_is_corrected_left_as_printed_and_taken_back()
    {
        var page = await desk.OpenAsync(language: "en.arabic.buddhist");
        await page.GotoAsync(await desk.BringInAsync("two-years.pdf", Reports.TwoYears(1)));
        var value = page.Locator("a.value[href*='comparisons%2F3%2Fchange']");
        await value.ClickAsync();
        await Expect(page.Locator("rect.here")).ToBeInViewportAsync();
        await value.ClickAsync();
        var panel = page.Locator("#decide");
        await Expect(panel).ToContainTextAsync("๑๕.๖๙");
        await panel.GetByLabel("The right value").FillAsync("ก");
        await panel.GetByRole(AriaRole.Button, new() { Name = "Save the right value" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("not a number");

        await page.Locator("#decide").GetByLabel("The right value").FillAsync("๑๕.๕๖");
        await page.Locator("#decide").GetByLabel("What went wrong").SelectOptionAsync("author");
        await page.Locator("#decide").GetByRole(AriaRole.Button, new() { Name = "Save the right value" }).ClickAsync();
        await Expect(value).ToHaveClassAsync(new System.Text.RegularExpressions.Regex("decided"));
        await Expect(page.Locator("#decide")).ToContainTextAsync("corrected, สมศรี");
        await Expect(page.Locator(".warning-card.closed")).ToHaveCountAsync(1);

        await page.Locator("#decide").GetByRole(AriaRole.Button, new() { Name = "Undo" }).ClickAsync();
        await Expect(page.Locator(".warning-card.closed")).ToHaveCountAsync(0);
        await page.Locator("#decide").GetByRole(AriaRole.Button, new() { Name = "As printed" }).ClickAsync();
        await Expect(page.Locator(".warning-card.closed .state")).ToContainTextAsync("as printed");
        AssertNoComplaints();
    }

    [Fact]
    public async Task The_second_of_two_auditors_is_shown_the_first_ones_act_and_asked()
    {
        var address = await desk.BringInAsync("both.pdf", Reports.WrongTotal(2));
        var first = await desk.OpenAsync("สมศรี", "en.arabic.buddhist");
        var second = await desk.OpenAsync("สมหญิง", "en.arabic.buddhist");
        await first.GotoAsync(address);
        await second.GotoAsync(address);
        await DismissAsync(first, "the first one's reason");
        await DismissAsync(second, "the second one's reason");
        var asked = second.Locator("#asked");
        await Expect(asked).ToContainTextAsync("the first one's reason");
        await Expect(asked).ToContainTextAsync("the second one's reason");
        await asked.GetByRole(AriaRole.Button, new() { Name = "Save mine after it" }).ClickAsync();
        await Expect(second.Locator(".warning-card.closed .state").First).ToContainTextAsync("the second one's reason");
        await second.GotoAsync(address + "/log?kind=review");
        await Expect(second.Locator("table.log tbody tr")).ToHaveCountAsync(2);
        AssertNoComplaints();
    }

    [Fact]
    public async Task All_of_it_goes_by_keyboard()
    {
        await desk.BringInAsync("keys.pdf", Reports.WrongTotal(3));
        var page = await desk.OpenAsync();
        await page.GotoAsync("/?search=keys.pdf");
        await page.Keyboard.PressAsync("Tab");
        await Expect(page.Locator(":focus")).ToHaveClassAsync("skip");
        await page.Keyboard.PressAsync("Enter");
        await TabToAsync(page, "tbody a");
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForURLAsync("**/documents/*");
        await TabToAsync(page, ".pages");
        await page.Keyboard.PressAsync("+");
        Assert.Equal("1.25", await page.Locator(".pages").EvaluateAsync<string>("e => e.style.getPropertyValue('--zoom')"));
        await page.Keyboard.PressAsync("0");
        await TabToAsync(page, "a.evidence-link");
        Assert.NotEqual(0, await page.Locator("rect.evidence-spot").CountAsync());
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator("rect.here")).ToBeInViewportAsync();
        await TabToAsync(page, "summary");
        await page.Keyboard.PressAsync("Enter");
        await TabToAsync(page, ".warning-card input[name=Reason]");
        await page.Keyboard.TypeAsync("ตรวจกับต้นฉบับแล้ว");
        await TabToAsync(page, "button[value=Dismiss]");
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator(".warning-card.closed .state")).ToContainTextAsync("ตรวจกับต้นฉบับแล้ว");
        AssertNoComplaints();
    }

    [Fact]
    public async Task A_click_on_the_page_shows_the_value_and_words_are_laid_over_it()
    {
        var page = await desk.OpenAsync();
        await page.GotoAsync(await desk.BringInAsync("click.pdf", Reports.WrongTotal(4)));
        await page.Locator("#page-1 rect.spot").Nth(3).ClickAsync();
        await Expect(page.Locator("a.value.here")).ToBeInViewportAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "คำที่อ่าน" }).ClickAsync();
        await Expect(page.Locator("#page-1 .words rect").First).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "ตาราง", Exact = true }).ClickAsync();
        await Expect(page.Locator("#page-1 rect.cell").First).ToBeVisibleAsync();
        AssertNoComplaints();
    }

    [Fact]
    public async Task Every_cell_of_a_table_as_printed_leads_to_its_spot_and_can_be_corrected()
    {
        var page = await desk.OpenAsync(language: "en.arabic.buddhist");
        await page.GotoAsync(await desk.BringInAsync("cells.pdf", Reports.TwoYears(4)));
        var table = page.Locator("details", new() { HasText = "measures" }).First;
        await table.Locator("summary").ClickAsync();
        var cell = table.Locator("tbody a.value").Last;
        var printed = await cell.InnerTextAsync();
        await cell.ClickAsync();
        await Expect(page.Locator("rect.here")).ToBeInViewportAsync();
        await cell.ClickAsync();
        var panel = page.Locator("#decide");
        await Expect(page.Locator("rect.here")).ToBeInViewportAsync();
        await panel.GetByLabel("The right value").FillAsync(printed + " ก");
        await panel.GetByRole(AriaRole.Button, new() { Name = "Save the right value" }).ClickAsync();
        await Expect(page.Locator("#decide")).ToContainTextAsync("corrected, สมศรี");
        await Expect(page.Locator("details a.value.decided")).ToHaveTextAsync(printed + " ก");
        AssertNoComplaints();
    }

    [Fact]
    public async Task A_docx_shows_its_text_with_the_same_links()
    {
        var page = await desk.OpenAsync();
        await page.GotoAsync(await desk.BringInAsync("source.docx", Reports.Docx()));
        await page.Locator("a.value[href*='comparisons%2F3%2Fchange']").ClickAsync();
        await Expect(page.Locator(".source-text .here")).ToHaveTextAsync("๑๕.๖๙");
        await Expect(page.Locator(".source-text .here")).ToBeInViewportAsync();
        await page.Locator(".source-text td[data-spot]", new() { HasText = "๙๘.๒๕" }).First.ClickAsync();
        await Expect(page.Locator("a.value.here")).ToBeInViewportAsync();
        AssertNoComplaints();
    }

    [Fact]
    public async Task Language_digits_and_years_are_the_readers_choice()
    {
        var page = await desk.OpenAsync();
        await page.GotoAsync(await desk.BringInAsync("words.pdf", Reports.TwoYears(2)));
        await Expect(page.Locator("html")).ToHaveAttributeAsync("lang", "th");
        await page.Locator(".reader a").ClickAsync();
        await page.GetByLabel("English").CheckAsync();
        await page.GetByLabel("๐๑๒๓๔๕๖๗๘๙").CheckAsync();
        await page.GetByLabel("คริสต์ศักราช").CheckAsync();
        await page.Locator("main button").ClickAsync();
        await Expect(page.Locator("html")).ToHaveAttributeAsync("lang", "en");
        await Expect(page.Locator(".headline")).ToContainTextAsync("fiscal year ๒๐๒๒");
        AssertNoComplaints();
    }

    [Fact]
    public async Task Pictures_show_two_years_side_by_side_and_an_agency_over_the_years()
    {
        var page = await desk.OpenAsync();
        await page.GotoAsync(await desk.BringInAsync("pictures.pdf", Reports.TwoYears(3)));
        var chart = page.Locator("svg.chart");
        await Expect(chart.Locator("line.limit")).ToHaveCountAsync(2);
        await Expect(chart.Locator("rect.bar")).ToHaveCountAsync(20 + 2); // ten indicators of two years, and the legend
        await Expect(chart.GetByText("98.47")).ToHaveCountAsync(1);
        await page.GetByRole(AriaRole.Link, new() { Name = "คะแนนรายปี" }).ClickAsync();
        await Expect(page.Locator("svg.chart line.limit")).ToHaveCountAsync(2);
        await Expect(page.Locator("main table")).ToContainTextAsync("91.03");

        await desk.BringInAsync("province.pdf", Reports.WrongTotal(6));
        await page.GotoAsync("/scores");
        await page.GetByLabel("จังหวัด").SelectOptionAsync("กาฬสินธุ์");
        await page.GetByLabel("ปี").SelectOptionAsync("2565");
        await page.GetByRole(AriaRole.Button, new() { Name = "ดูภาพ" }).ClickAsync();
        await Expect(page.Locator("svg.chart rect.bar")).ToHaveCountAsync(1 + 1); // one agency, and the legend
        await Expect(page.Locator("main table")).ToContainTextAsync("ลำพญากลาง");
        AssertNoComplaints();
    }

    [Fact]
    public async Task A_viewer_sees_all_and_is_offered_nothing_to_change()
    {
        var page = await desk.OpenAsync("ผู้ชม");
        await page.GotoAsync(await desk.BringInAsync("viewer.pdf", Reports.WrongTotal(5)) + "?field=%2Fcontent%2Fassessments%2F0%2Foverall");
        await Expect(page.Locator("#decide")).ToContainTextAsync("๙๐.๒๕");
        await Expect(page.Locator("main form[method=post]")).ToHaveCountAsync(0);
        AssertNoComplaints();
    }

    static async Task DismissAsync(IPage page, string reason)
    {
        var card = page.Locator(".warning-card").First;
        await card.Locator("summary").ClickAsync();
        await card.GetByLabel("Reason").FillAsync(reason);
        await card.GetByRole(AriaRole.Button, new() { Name = "Dismiss" }).ClickAsync();
    }

    static async Task TabToAsync(IPage page, string selector)
    {
        for (var i = 0; i < 300; i++)
        {
            await page.Keyboard.PressAsync("Tab");
            if (await page.EvaluateAsync<bool>("s => document.activeElement.matches(s)", selector))
            {
                return;
            }
        }

        Assert.Fail($"{selector} cannot be reached with the Tab key.");
    }

    static async Task<bool> IsPaintedAsync(IPage page)
    {
        await page.WaitForFunctionAsync("() => { const i = document.querySelector('#page-1 img'); return i.complete && i.naturalWidth > 500; }");
        return true;
    }

    void AssertNoComplaints() => Assert.True(desk.Complaints.Count == 0, string.Join("\n", desk.Complaints));
}
