using System.Net;
using System.Text;
using System.Text.Json;

namespace ItaIngest.HostTests;

/// <summary>How others look after the real program: health endpoints, a collector, the sweep.</summary>
public sealed class WatchingTests : IDisposable
{
    readonly Sandbox sandbox = new();

    public void Dispose() => sandbox.Dispose();

    [Fact]
    public async Task Watch_answers_whether_it_lives_and_is_ready()
    {
        using var watcher = ItaIngestProcess.Start(sandbox.Path, "watch", "--root", "root", "--lang", "en", "--port", "0");
        await watcher.UntilAsync(() => watcher.Errors.Contains("Review pages: http", StringComparison.Ordinal), "the pages are up");
        var address = watcher.Errors.Split("Review pages: ")[1].Split('\n')[0].Trim();
        using var http = new HttpClient { BaseAddress = new Uri(address) };
        Assert.Equal(HttpStatusCode.OK, (await http.GetAsync("/health/live", TestContext.Current.CancellationToken)).StatusCode);
        var ready = await http.GetAsync("/health/ready", TestContext.Current.CancellationToken);
        var checks = JsonDocument.Parse(await ready.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).RootElement.GetProperty("checks");
        Assert.True(checks.GetProperty("store").GetBoolean() && checks.GetProperty("worker").GetBoolean() && checks.GetProperty("archive").GetBoolean());

        Directory.Move(sandbox["root/archive"], sandbox["gone"]);
        var notReady = await http.GetAsync("/health/ready", TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, notReady.StatusCode);
        Directory.Move(sandbox["gone"], sandbox["root/archive"]);
        await watcher.SignalAsync("TERM");
        Assert.Equal(0, await watcher.EndAsync());
    }

    [Fact]
    public async Task A_collector_that_is_named_gets_metrics_and_traces_without_names_of_documents()
    {
        using var collector = new HttpListener();
        var port = Random.Shared.Next(20_000, 40_000);
        collector.Prefixes.Add($"http://127.0.0.1:{port}/");
        collector.Start();
        var received = new Dictionary<string, string>();
        var listening = Task.Run(async () =>
        {
            while (true)
            {
                var context = await collector.GetContextAsync();
                using var body = new MemoryStream();
                await context.Request.InputStream.CopyToAsync(body);
                lock (received)
                {
                    received[context.Request.Url!.AbsolutePath] = Encoding.UTF8.GetString(body.ToArray());
                }

                context.Response.Close();
            }
        });
        sandbox.Write("in/secret-name.pdf", Sandbox.Report(1));
        var (code, _, errors) = await ItaIngestProcess.RunAsync(
            sandbox.Path, new Dictionary<string, string> { ["OTEL_EXPORTER_OTLP_ENDPOINT"] = $"http://127.0.0.1:{port}", ["OTEL_EXPORTER_OTLP_PROTOCOL"] = "http/protobuf" }, "run", "in", "--root", "root");
        Assert.True(code == 0, errors);
        lock (received)
        {
            Assert.Equal(["/v1/metrics", "/v1/traces"], received.Keys.Order());
            Assert.Contains("ita.pages", received["/v1/metrics"], StringComparison.Ordinal);
            Assert.Contains("analyse", received["/v1/traces"], StringComparison.Ordinal);
            Assert.All(received.Values, body => Assert.DoesNotContain("secret-name", body, StringComparison.Ordinal));
        }

        collector.Stop();
        await listening.ContinueWith(_ => { }, TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task Verify_archive_finds_a_bit_that_turned()
    {
        sandbox.Write("in/a.pdf", Sandbox.Report(1));
        Assert.Equal(0, (await ItaIngestProcess.RunAsync(sandbox.Path, "run", "in", "--root", "root")).Code);
        var (code, _, errors) = await ItaIngestProcess.RunAsync(sandbox.Path, "verify-archive", "--root", "root", "--lang", "en");
        Assert.True(code == 0, errors);
        var reading = Directory.EnumerateFiles(sandbox["root/readings"], "*.reading", SearchOption.AllDirectories).Single();
        var bytes = File.ReadAllBytes(reading);
        bytes[^5] ^= 1;
        File.WriteAllBytes(reading, bytes);
        var (found, output, _) = await ItaIngestProcess.RunAsync(sandbox.Path, "verify-archive", "--root", "root", "--json");
        Assert.Equal(4, found);
        Assert.Equal("reading.damaged", JsonDocument.Parse(output).RootElement.GetProperty("findings")[0].GetProperty("code").GetString());
    }
}
