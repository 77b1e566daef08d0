using System.Globalization;
using ItaIngest.Pipeline;
using ItaIngest.Review;
using ItaIngest.Review.People;
using ItaIngest.Storage;
using ItaIngest.Storage.People;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace ItaIngest.Benchmarks;

/// <summary>How soon the review pages answer, and how soon Chromium shows something of them, beside many documents.</summary>
static class PageSpeed
{
    const int Rounds = 9;
    const string Name = "สมศรี", Password = "รหัสผ่านที่ยาวพอ";

    internal static async Task<int> RunAsync(string[] args)
    {
        var documents = args.Length > 0 ? int.Parse(args[0], CultureInfo.InvariantCulture) : 100_000;
        var root = args.Length > 1 ? args[1] : Directory.CreateTempSubdirectory("ita-pages-").FullName;
        var folders = RootFolders.At(root);
        folders.Create();
        using (var database = folders.Store.Open())
        {
            QueueSpeed.Fill(database, documents);
        }

        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions { ApplicationName = "ItaIngest.Benchmarks" });
        builder.AddReviewSite(folders, new ReviewOptions { Port = 0 });
        builder.Services.AddIngest(folders, new IngestOptions()).AddStoredReadings(folders, new IngestOptions());
        await using var app = builder.Build();
        app.UseReviewSite();
        await app.StartAsync().ConfigureAwait(false);
        var reports = await BringInAsync(app.Services, folders).ConfigureAwait(false);
        Account(folders);
        using var playwright = await Playwright.CreateAsync().ConfigureAwait(false);
        await using var browser = await playwright.Chromium.LaunchAsync(new() { ExecutablePath = "/usr/bin/chromium", Args = ["--no-sandbox", "--disable-gpu"] }).ConfigureAwait(false);
        var page = await SignInAsync(browser, app.Urls.First()).ConfigureAwait(false);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{documents} documents, {Environment.ProcessorCount} cores; ms, median and worst of {Rounds} after the first"));
        Console.WriteLine("| page | kB | whole answer | worst | first paint | worst |");
        Console.WriteLine("|---|---|---|---|---|---|");
        foreach (var (label, path) in Paths(reports))
        {
            await MeasureAsync(page, label, path).ConfigureAwait(false);
        }

        await app.StopAsync().ConfigureAwait(false);
        return 0;
    }

    static IEnumerable<(string Label, string Path)> Paths(IReadOnlyList<(string Name, string Sha256)> reports)
    {
        yield return ("queue", "/");
        yield return ("queue, a year by severity", "/?year=2567&order=Severity");
        yield return ("queue, search 'เทศบาลตำบลวังทอง'", "/?search=เทศบาลตำบลวังทอง");
        yield return ("scores of a province", "/scores?province=ลำปาง&year=2567");
        foreach (var (name, sha256) in reports)
        {
            yield return ($"document {name}", $"/documents/{sha256}");
        }

        yield return ("log of the first", $"/documents/{reports[0].Sha256}/log");
    }

    static async Task MeasureAsync(IPage page, string label, string path)
    {
        var (answers, paints, bytes) = (new List<double>(), new List<double>(), 0.0);
        for (var round = 0; round <= Rounds; round++)
        {
            await page.GotoAsync(path, new() { WaitUntil = WaitUntilState.Load }).ConfigureAwait(false);
            var times = await page.EvaluateAsync<double[]>(
                "async () => { while (!performance.getEntriesByName('first-contentful-paint').length) await new Promise(r => setTimeout(r, 20)); "
                + "return [performance.getEntriesByType('navigation')[0].responseEnd, performance.getEntriesByName('first-contentful-paint')[0].startTime, performance.getEntriesByType('navigation')[0].decodedBodySize]; }").ConfigureAwait(false);
            if (round > 0)
            {
                answers.Add(times[0]);
                paints.Add(times[1]);
                bytes = times[2];
            }
        }

        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"| {label} | {bytes / 1000:F0} | {answers.Order().ElementAt(Rounds / 2):F0} | {answers.Max():F0} | {paints.Order().ElementAt(Rounds / 2):F0} | {paints.Max():F0} |"));
    }

    static async Task<IReadOnlyList<(string Name, string Sha256)>> BringInAsync(IServiceProvider services, RootFolders folders)
    {
        var (pipeline, store) = (services.GetRequiredService<IngestPipeline>(), services.GetRequiredService<DocumentStore>());
        var found = new List<(string, string)>();
        foreach (var name in (string[])["sateng-nok-2565/source.pdf", "chiang-mai-2562/source.pdf", "sateng-nok-2565/source.docx"])
        {
            var path = Path.Combine(QueueSpeed.Corpora(), name);
            var record = await pipeline.IngestAsync(path, name, CancellationToken.None).ConfigureAwait(false);
            var archived = folders.ArchiveFile(record.Source.Sha256, record.Source.MediaType);
            Directory.CreateDirectory(Path.GetDirectoryName(archived)!);
            File.Copy(path, archived, overwrite: true);
            store.Arrive(new Arrival(record.Source.Sha256, record.Source.Bytes, name, [], "benchmark", DateTimeOffset.UnixEpoch));
            store.Complete(record, services.GetRequiredService<EngineKey>(), DateTimeOffset.UnixEpoch);
            found.Add((name, record.Source.Sha256));
        }

        return found;
    }

    static void Account(RootFolders folders)
    {
        var accounts = new Accounts(folders.Store.Open(), TimeProvider.System);
        if (accounts.Find(Name) is null)
        {
            accounts.Add(Name, Role.Auditor, new Passwords().Hash(Password), "benchmark");
        }
    }

    static async Task<IPage> SignInAsync(IBrowser browser, string address)
    {
        var page = await browser.NewPageAsync(new() { BaseURL = address }).ConfigureAwait(false);
        await page.GotoAsync("/login").ConfigureAwait(false);
        await page.FillAsync("#name", Name).ConfigureAwait(false);
        await page.FillAsync("#password", Password).ConfigureAwait(false);
        await page.Locator("main button[type=submit]").ClickAsync().ConfigureAwait(false);
        await page.WaitForURLAsync(url => !url.Contains("/login", StringComparison.Ordinal)).ConfigureAwait(false);
        return page;
    }
}
