using System.Diagnostics;
using System.Globalization;
using ItaIngest.Model.Results;
using ItaIngest.Reading;
using ItaIngest.Reading.Isolation;
using ItaIngest.Reading.Isolation.Jail;

namespace ItaIngest.HostTests.Isolation;

/// <summary>The jail of a real reader process, and the limits that only a real process shows.</summary>
public sealed class JailTests
{
    [Theory]
    [InlineData("compiled ahead")]
    [InlineData("the program itself")]
    public async Task A_reader_cannot_get_out(string which)
    {
        Assert.SkipUnless(Landlock.Version > 0, "this kernel has no Landlock");

        // What is tried must work here, or the test would show nothing.
        Assert.Contains("open a network socket", JailProbe.Escapes());
        Assert.Contains("start a process", JailProbe.Escapes());
        Assert.Contains("make a file", JailProbe.Escapes());

        using var pool = new ReaderPool(which == "compiled ahead" ? Sandbox.Reader : Sandbox.Itself, 1);
        var jail = await pool.ProbeAsync();
        Assert.Empty(jail.Escapes);
        Assert.True(jail.IsWhole, jail.ToString());
    }

    [Fact]
    public async Task Its_limits_are_those_of_the_system()
    {
        using var pool = new ReaderPool(Sandbox.Reader, 1);
        await pool.ReadAsync(Sandbox.Corpus("san-na-meng-2568/source.docx"), new ReadOptions { MaxMemory = 1L << 30 });
        var limits = await File.ReadAllLinesAsync(string.Create(CultureInfo.InvariantCulture, $"/proc/{Assert.Single(pool.ProcessIds)}/limits"));
        Assert.Matches("^Max data size +1073741824 +1073741824", limits.Single(l => l.StartsWith("Max data size", StringComparison.Ordinal)));
        Assert.Matches("^Max file size +0 +0", limits.Single(l => l.StartsWith("Max file size", StringComparison.Ordinal)));
        Assert.Matches("^Max core file size +0 +0", limits.Single(l => l.StartsWith("Max core", StringComparison.Ordinal)));
        Assert.Matches("^Max open files +256 +256", limits.Single(l => l.StartsWith("Max open files", StringComparison.Ordinal)));
        Assert.Matches("^Max cpu time +[0-9]+ +unlimited", limits.Single(l => l.StartsWith("Max cpu time", StringComparison.Ordinal)));
        var status = await File.ReadAllTextAsync(string.Create(CultureInfo.InvariantCulture, $"/proc/{Assert.Single(pool.ProcessIds)}/status"));
        Assert.Matches("NoNewPrivs:\\s*1", status);
        Assert.Matches("Seccomp:\\s*2", status);
    }

    [Fact]
    public async Task Every_kind_of_document_is_read_in_the_jail()
    {
        using var pool = new ReaderPool(Sandbox.Reader, 1);
        foreach (var name in (string[])["source.docx", "source.pdf", "scan.pdf"])
        {
            var read = await pool.ReadAsync(Sandbox.Corpus("san-na-meng-2568/" + name));
            Assert.DoesNotContain(read.Diagnostics, d => d.Severity == Severity.Error);
            Assert.True(read.Pages.Count + read.Blocks.Count > 3);
        }
    }

    [Fact]
    public async Task More_memory_than_allowed_costs_the_file_and_the_next_is_read()
    {
        using var sandbox = new Sandbox();
        using var pool = new ReaderPool(Sandbox.Reader, 1);
        var tight = new ReadOptions { MaxMemory = 512L << 20, MaxBytes = 1_900_000_000 };
        var large = sandbox["large.pdf"];
        await using (var file = File.Create(large))
        {
            await file.WriteAsync("%PDF-1.7\n"u8.ToArray());
            file.SetLength(900L << 20);
        }

        var refused = await Assert.ThrowsAsync<RejectedException>(() => pool.ReadAsync(large, tight));
        Assert.Equal(RejectionCodes.Memory, refused.Rejection.Code);
        Assert.NotEmpty((await pool.ReadAsync(Sandbox.Corpus("san-na-meng-2568/source.pdf"), tight)).Pages);
    }

    [Fact]
    public async Task A_process_that_does_nothing_is_ended_long_before_its_time()
    {
        using var sleeper = Process.Start(new ProcessStartInfo("sleep", "1000"))!;
        using (var watchdog = new Watchdog(sleeper, new AskLimits(TimeSpan.FromHours(1), TimeSpan.FromHours(1)) { Still = TimeSpan.FromSeconds(1) }))
        {
            using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(3));
            await sleeper.WaitForExitAsync(patience.Token);
            Assert.Equal("no progress", watchdog.Verdict);
        }
    }

    [Fact]
    public async Task A_page_that_takes_too_long_is_told_from_a_document_that_does()
    {
        using var busy = Process.Start(new ProcessStartInfo("sh", ["-c", "while :; do :; done"]))!;
        using var watchdog = new Watchdog(busy, new AskLimits(TimeSpan.FromHours(1), TimeSpan.FromSeconds(1)));
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(3));
        await busy.WaitForExitAsync(patience.Token);
        Assert.Equal("the time limit of a page", watchdog.Verdict);
    }

    [Fact]
    public async Task The_documents_own_time_ends_a_long_one_and_keeps_what_was_read()
    {
        using var pool = new ReaderPool(Sandbox.Reader, 1);
        var report = Sandbox.Corpus("mueang-pan-2568/source.pdf");
        await pool.ReadAsync(report); // the process is up: its start is not the document's time
        var read = await pool.ReadAsync(report, new ReadOptions { MaxDocumentCharacters = 1000 });
        Assert.Contains(read.Pages, p => !p.HasFailed);
        Assert.Contains(read.Pages, p => p.HasFailed);
        Assert.Equal(read.Pages.Count(p => p.HasFailed), read.Diagnostics.Count(d => d.Code == DiagnosticCodes.PageFailed));
        var none = await Assert.ThrowsAsync<RejectedException>(
            () => pool.ReadAsync(report, new ReadOptions { TimeLimit = TimeSpan.FromTicks(1), TimeForEachPage = TimeSpan.FromTicks(1) }));
        Assert.Contains(none.Rejection.Code, (string[])[RejectionCodes.Unreadable, RejectionCodes.TimedOut]);
    }

    [Fact]
    public async Task A_process_is_replaced_after_its_share_of_documents()
    {
        using var sandbox = new Sandbox();
        using var pool = new ReaderPool(Sandbox.Reader, 1, requests: 50);
        var file = sandbox.Write("a.pdf", "no pdf"u8.ToArray());
        var seen = new HashSet<int>();
        for (var i = 0; i < 51; i++)
        {
            await Assert.ThrowsAsync<RejectedException>(() => pool.ReadAsync(file));
            seen.UnionWith(pool.ProcessIds);
        }

        Assert.Equal(2, seen.Count);
    }
}
