using System.Collections.Concurrent;
using System.Text.RegularExpressions;
using ItaIngest.HostTests;
using ItaIngest.Review.People;
using ItaIngest.Storage.People;
using Microsoft.Playwright;

namespace ItaIngest.ReviewTests;

/// <summary>The real program watching an inbox and serving its pages, and Debian's Chromium to look at them.</summary>
[CollectionDefinition(nameof(ReviewDesk))]
public sealed partial class ReviewDesk : IAsyncLifetime, ICollectionFixture<ReviewDesk>
{
    /// <summary>The password of every account of these tests.</summary>
    public const string Password = "รหัสผ่านสำหรับทดสอบ";

    // Generous: a test machine may be busy with everything else.
    static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    readonly Sandbox sandbox = new();
    readonly ConcurrentBag<string> complaints = [];
    ItaIngestProcess program = null!;
    IPlaywright playwright = null!;
    IBrowser browser = null!;

    /// <summary>Where the pages are.</summary>
    public string Address { get; private set; } = "";

    /// <summary>What browsers complained of: script errors, refused styles, files that did not load.</summary>
    public IReadOnlyCollection<string> Complaints => complaints;

    internal Sandbox Sandbox => sandbox;

    /// <inheritdoc/>
    public async ValueTask InitializeAsync()
    {
        sandbox.Folders.Create();
        var accounts = new Accounts(sandbox.Folders.Store.Open(), TimeProvider.System);
        var hash = new Passwords().Hash(Password);
        accounts.Add("สมชาย", Role.Administrator, hash, "test");
        accounts.Add("สมศรี", Role.Auditor, hash, "test");
        accounts.Add("สมหญิง", Role.Auditor, hash, "test");
        accounts.Add("ผู้ชม", Role.Viewer, hash, "test");
        program = ItaIngestProcess.Start(sandbox.Path, "watch", "--root", sandbox.Folders.Root, "--port", "0", "--settle", "0.2", "--lang", "en");
        await program.UntilAsync(() => AddressLine().IsMatch(program.Errors), "the pages are up");
        Address = AddressLine().Match(program.Errors).Groups[1].Value;
        playwright = await Playwright.CreateAsync();
        browser = await playwright.Chromium.LaunchAsync(new() { ExecutablePath = "/usr/bin/chromium", Args = ["--no-sandbox", "--disable-gpu"] });
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await browser.DisposeAsync();
        playwright.Dispose();
        await program.SignalAsync("TERM");
        await program.EndAsync();
        program.Dispose();
        sandbox.Dispose();
    }

    /// <summary>Drops a report into the inbox as a person does.</summary>
    public void Drop(string name, byte[] bytes)
    {
        var outside = sandbox.Write($"outside-{Guid.NewGuid():N}", bytes);
        File.Move(outside, Path.Combine(sandbox.Folders.Inbox, name));
    }

    /// <summary>Drops a report and waits until it is read; gives its page's path.</summary>
    public async Task<string> BringInAsync(string name, byte[] bytes)
    {
        var sha256 = Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(bytes));
        if (sandbox.Store.ReadRecord(sha256) is null)
        {
            Drop(name, bytes);
            await program.UntilAsync(() => sandbox.Store.ReadRecord(sha256) is not null, $"{name} is read");
        }

        return $"/documents/{sha256}";
    }

    /// <summary>A browser window of somebody who is signed in; null: of nobody.</summary>
    public async Task<IPage> OpenAsync(string? who = "สมศรี", string language = "th.arabic.buddhist", int width = 1366, int height = 768)
    {
        var context = await browser.NewContextAsync(new() { BaseURL = Address, ViewportSize = new() { Width = width, Height = height } });
        context.SetDefaultTimeout(120_000); // a busy machine paints late
        context.SetDefaultNavigationTimeout(120_000);
        context.SetDefaultTimeout((float)Patience.TotalMilliseconds);
        Assertions.SetDefaultExpectTimeout((float)Patience.TotalMilliseconds);
        await context.AddCookiesAsync([new Cookie { Name = "ita-reader", Value = language, Url = Address }]);
        var page = await context.NewPageAsync();
        page.Console += (_, message) =>
        {
            // A page that is not there is asked for on purpose, and the browser says so.
            if (message.Type is "error" or "warning" && !page.Url.EndsWith("/nothing-here", StringComparison.Ordinal))
            {
                complaints.Add($"{page.Url}: {message.Text}");
            }
        };
        page.PageError += (_, error) => complaints.Add($"{page.Url}: {error}");
        if (who is not null)
        {
            await page.GotoAsync("/login");
            await page.FillAsync("#name", who);
            await page.FillAsync("#password", Password);
            await page.Locator("main button[type=submit]").ClickAsync();
            await page.WaitForURLAsync(url => !url.Contains("/login", StringComparison.Ordinal));
        }

        return page;
    }

    [GeneratedRegex(@"Review pages: (http://\S+)")]
    private static partial Regex AddressLine();
}
