using ItaIngest.Storage.Review;
using Microsoft.Data.Sqlite;

namespace ItaIngest.HostTests;

/// <summary><c>review verify</c> with the real program.</summary>
public sealed class ReviewTests : IDisposable
{
    readonly Sandbox sandbox = new();

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        sandbox.Dispose();
    }

    [Fact]
    public async Task A_log_that_was_tampered_with_is_told_by_the_exit_code()
    {
        Assert.Equal(2, (await Verify()).Code);

        var log = new ReviewLog(sandbox.Folders.Database, TimeProvider.System);
        log.Append("a", new ReviewDecision("ก", ReviewAct.AsPrinted, "/x", "1"), 0);
        log.Append("a", new ReviewDecision("ข", ReviewAct.Undo, Undoes: 1), 1);
        var whole = await Verify();
        Assert.True(whole.Code == 0, whole.Errors);
        Assert.Contains("2 entries", whole.Errors, StringComparison.Ordinal);

        Delete(2);
        var broken = await Verify();
        Assert.True(broken.Code == 4, broken.Errors);
        Assert.Contains("entry 2", broken.Errors, StringComparison.Ordinal);
    }

    void Delete(long number)
    {
        using var connection = new SqliteConnection($"Data Source={sandbox.Folders.Database}");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "DROP TRIGGER review_log_no_delete; DELETE FROM review_log WHERE number = $number";
        command.Parameters.AddWithValue("$number", number);
        command.ExecuteNonQuery();
    }

    Task<(int Code, string Output, string Errors)> Verify() =>
        ItaIngestProcess.RunAsync(sandbox.Path, "review", "verify", "--root", "root", "--lang", "en");
}
