using System.Diagnostics;
using System.Runtime.Versioning;
using ItaIngest.Storage;

namespace ItaIngest.HostTests;

/// <summary>Files and folders that the worker's user may not read: they stay, it is told, and they are taken when their rights are in order.</summary>
[SupportedOSPlatform("linux")]
public sealed class PermissionTests : IDisposable
{
    const string Nobody = "65534";

    readonly Sandbox sandbox = new();

    public PermissionTests() => sandbox.Folders.Create();

    public void Dispose() => sandbox.Dispose();

    [Fact]
    public async Task A_file_without_permission_stays_is_told_once_and_is_taken_when_it_is_given()
    {
        using var watcher = await WatchAsNobodyAsync();
        var path = Drop("mine.pdf", 1, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        await watcher.UntilAsync(() => IsTold(watcher, "mine.pdf"), "it is told that the file cannot be taken");
        Drop("good.pdf", 2, Everybody);
        await watcher.UntilAsync(() => sandbox.Store.List() is [{ State: DocumentState.Done }], "another is brought in meanwhile");
        Assert.True(File.Exists(path));
        Assert.Empty(Directory.EnumerateFileSystemEntries(sandbox.Folders.Rejected));

        File.SetUnixFileMode(path, Everybody);
        await watcher.UntilAsync(() => sandbox.IsAtRest(2), "it is brought in");
        Assert.All(sandbox.Store.List(), document => Assert.Equal((DocumentState.Done, 1), (document.State, document.Completions)));
        Assert.StartsWith(sandbox.Folders.Archive, Assert.Single(sandbox.CopiesOf(Sandbox.Report(1))), StringComparison.Ordinal);
        Assert.Single(watcher.Errors.Split('\n'), line => line.Contains("Cannot take", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_folder_without_permission_is_told_and_its_files_are_taken_when_it_is_given()
    {
        using var watcher = await WatchAsNobodyAsync();
        var folder = Directory.CreateDirectory(sandbox["closed"], UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute).FullName;
        File.WriteAllBytes(Path.Combine(folder, "a.pdf"), Sandbox.Report(1));
        Directory.Move(folder, Path.Combine(sandbox.Folders.Inbox, "closed"));
        await watcher.UntilAsync(() => IsTold(watcher, "closed"), "it is told that the folder cannot be opened");
        Assert.Empty(sandbox.Store.List());

        File.SetUnixFileMode(Path.Combine(sandbox.Folders.Inbox, "closed"), Everybody);
        await watcher.UntilAsync(() => sandbox.IsAtRest(1), "its file is brought in");
        Assert.Equal(["closed"], Assert.Single(sandbox.Store.List()).Sightings[0].Tags);
    }

    static UnixFileMode Everybody =>
        UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute
        | UnixFileMode.GroupRead | UnixFileMode.GroupWrite | UnixFileMode.GroupExecute
        | UnixFileMode.OtherRead | UnixFileMode.OtherWrite | UnixFileMode.OtherExecute;

    static bool IsTold(ItaIngestProcess watcher, string name) =>
        watcher.Errors.Split('\n').Any(line => line.Contains(name, StringComparison.Ordinal) && line.Contains("denied", StringComparison.Ordinal));

    string Drop(string name, int number, UnixFileMode mode)
    {
        var outside = sandbox.Write("outside.tmp", Sandbox.Report(number));
        File.SetUnixFileMode(outside, mode);
        var inside = Path.Combine(sandbox.Folders.Inbox, name);
        File.Move(outside, inside);
        return inside;
    }

    // Root may read everything: the worker is started as a user that owns its folders and no more.
    Task<ItaIngestProcess> WatchAsNobodyAsync()
    {
        Assert.SkipUnless(Environment.IsPrivilegedProcess, "Only root may start a program as another user.");
        string[] starter = ["setpriv", "--reuid=" + Nobody, "--regid=" + Nobody, "--clear-groups"];
        Assert.SkipUnless(CanRun([.. starter, "true"]), "setpriv is missing.");
        Assert.SkipUnless(CanRun([.. starter, "test", "-r", Path.Combine(AppContext.BaseDirectory, "ita-ingest.dll")]), "Another user may not read the program here.");
        Assert.True(CanRun(["chown", "-R", $"{Nobody}:{Nobody}", sandbox.Path]));
        return sandbox.WatchByAsync(starter);
    }

    static bool CanRun(string[] command)
    {
        try
        {
            using var process = Process.Start(command[0], command[1..]);
            process.WaitForExit();
            return process.ExitCode == 0;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return false;
        }
    }
}
