using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using ItaIngest.Model.Json;
using ItaIngest.Model.Results;
using ItaIngest.Reading;
using ItaIngest.Reading.Isolation;

namespace ItaIngest.HostTests.Isolation;

/// <summary>Reader processes that crash, hang and lose their parent: real processes, real signals.</summary>
public sealed class ReaderPoolTests
{
    // Starts as a reader does, and ends before it answers.
    static readonly ReaderCommand Ending = Sandbox.Itself with { Arguments = ["exec", Path.Combine(AppContext.BaseDirectory, "ita-ingest.dll"), "--version"] };

    static string Report => Path.Combine(Root(), "corpora", "reports", "mueang-pan-2568", "source.pdf");

    [Fact]
    public async Task Two_processes_read_the_same_as_none()
    {
        using var pool = new ReaderPool(Sandbox.Reader, 2);
        using var reader = new DocumentReader();
        var apart = await pool.ReadAsync(Report);
        var here = reader.Read(Report);
        Assert.Equal(Json(here), Json(apart));
        Assert.Equal(Enumerable.Range(1, here.Pages.Count), apart.Pages.Select(p => p.Number));
    }

    [Fact]
    public async Task A_rejection_comes_through_with_its_code()
    {
        using var pool = new ReaderPool(Sandbox.Reader, 1);
        var refused = await Assert.ThrowsAsync<RejectedException>(
            () => pool.ReadAsync(Path.Combine(Root(), "corpora", "broken", "password.pdf")));
        Assert.Equal(RejectionCodes.Encrypted, refused.Rejection.Code);
    }

    [Fact]
    public async Task A_process_that_somebody_kills_costs_its_file_nothing()
    {
        using var pool = new ReaderPool(Sandbox.Reader, 1);
        await pool.ReadAsync(Report);
        var first = Assert.Single(pool.ProcessIds);
        Signal(first, "STOP"); // so that the request is sure to be under way when the process is killed
        var reading = pool.ReadAsync(Report);
        Signal(first, "KILL");
        Assert.NotEmpty((await reading).Pages);
        Assert.NotEqual(first, Assert.Single(pool.ProcessIds));
    }

    [Fact]
    public async Task A_file_that_ends_two_processes_is_rejected()
    {
        using var pool = new ReaderPool(Ending, 1);
        var refused = await Assert.ThrowsAsync<RejectedException>(() => pool.ReadAsync(Report));
        Assert.Equal(RejectionCodes.Crashed, refused.Rejection.Code);
    }

    [Fact]
    public async Task A_hang_is_a_rejection_and_the_process_is_ended()
    {
        using var pool = new ReaderPool(Sandbox.Reader, 1);
        await pool.ReadAsync(Report);
        var hanging = Assert.Single(pool.ProcessIds);
        Signal(hanging, "STOP");
        var refused = await Assert.ThrowsAsync<RejectedException>(
            () => pool.ReadAsync(Report, new ReadOptions { TimeLimit = TimeSpan.FromSeconds(1) }));
        Assert.Equal(RejectionCodes.TimedOut, refused.Rejection.Code);
        Assert.NotEmpty((await pool.ReadAsync(Report)).Pages);
        Assert.DoesNotContain(hanging, pool.ProcessIds);
    }

    [Fact]
    public async Task Stopping_ends_the_process_in_the_middle_of_its_work()
    {
        using var pool = new ReaderPool(Sandbox.Reader, 1);
        await pool.ReadAsync(Report);
        Signal(Assert.Single(pool.ProcessIds), "STOP");
        using var stop = new CancellationTokenSource(TimeSpan.FromMilliseconds(300));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => pool.ReadAsync(Report, cancel: stop.Token));
        Assert.Empty(pool.ProcessIds);
    }

    [Fact]
    public async Task A_process_ends_with_its_parents_end_of_the_pipe()
    {
        using var child = Process.Start(new ProcessStartInfo(Sandbox.Reader.FileName, Sandbox.Reader.Arguments)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        })!;
        var document = await File.ReadAllBytesAsync(Report);
        await Frame.WriteAsync(child.StandardInput.BaseStream, new ReadRequest(ReadTask.Read, PageRange.All, new ReadOptions(), document.Length).ToBytes(), default);
        await child.StandardInput.BaseStream.WriteAsync(document);
        child.StandardInput.Close();
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        await child.WaitForExitAsync(patience.Token);
        Assert.Equal(0, child.ExitCode);
    }

    static void Signal(int process, string name)
    {
        using var kill = Process.Start("kill", ["-" + name, process.ToString(CultureInfo.InvariantCulture)]);
        kill.WaitForExit();
        Assert.Equal(0, kill.ExitCode);
    }

    static string Json(Model.Pages.ReadDocument document) => JsonSerializer.Serialize(new { document.Pages, document.Diagnostics }, ItaJson.Compact);

    static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "ItaIngest.sln")))
        {
            folder = folder.Parent!;
        }

        return folder.FullName;
    }
}
