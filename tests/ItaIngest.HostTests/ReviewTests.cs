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

        var log = new ReviewLog(sandbox.Folders.Store.Open(), TimeProvider.System);
        log.Append("a", new ReviewDecision("ก", ReviewAct.AsPrinted, "/x", "1"), 0);
        log.Append("a", new ReviewDecision("ข", ReviewAct.Undo, Undoes: 1), 1);
        var whole = await Verify();
        Assert.True(whole.Code == 0, whole.Errors);
        Assert.Contains("2 entries", whole.Errors, StringComparison.Ordinal);
        var head = whole.Output.Trim();
        Assert.Equal($"2:{log.Of("a")[1].Hash}", head);
        Assert.Equal(0, (await Verify("--head", head)).Code);
        Assert.Equal(4, (await Verify("--head", "2:" + new string('0', 64))).Code);

        Delete(2);
        var broken = await Verify();
        Assert.True(broken.Code == 4, broken.Errors);
        Assert.Contains("entry 2", broken.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Decisions_are_exported_and_a_reading_that_disagrees_is_told()
    {
        sandbox.Write("in/a.docx", await File.ReadAllBytesAsync(Sandbox.Corpus("san-na-meng-2568/source.docx"), TestContext.Current.CancellationToken));
        Assert.Equal(0, (await Program("run", "in", "--out", "out")).Code);
        var entry = sandbox.Store.List()[0];
        var score = sandbox.Store.ReadRecord(entry.Sha256)!.Content!.Assessments[0].Indicators[0].Score;
        var log = new ReviewLog(sandbox.Folders.Store.Open(), TimeProvider.System);
        Assert.NotNull(log.Append(entry.Sha256, new ReviewDecision("สมศรี", ReviewAct.Correct, "/content/assessments/0/indicators/0/score", score.Raw, "12.34"), 0).Saved);

        var export = await Program("export", "--format", "jsonl", "--out", "-");
        Assert.Contains("\"reviewed\":12.34", export.Output, StringComparison.Ordinal);
        Assert.Equal(0, (await Program("review", "conflicts")).Code);

        var record = sandbox.Store.ReadRecord(entry.Sha256)!;
        sandbox.Store.Complete(
            record with { Content = record.Content! with { Assessments = [] } }, new ItaIngest.Storage.EngineKey("e", "o"), DateTimeOffset.UnixEpoch);
        var conflicts = await Program("review", "conflicts", "--json");
        Assert.True(conflicts.Code == 4, conflicts.Errors);
        Assert.Contains("\"kind\": \"gone\"", conflicts.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Accounts_and_tokens_are_made_on_the_command_line()
    {
        Assert.Equal(2, (await Add("short\n", "สมศรี", "administrator")).Code);
        var added = await Add("รหัสผ่านที่ยาวพอ\n", "สมศรี", "administrator");
        Assert.True(added.Code == 0, added.Errors);
        Assert.Equal(2, (await Add("รหัสผ่านที่ยาวพอ\n", "สมศรี", "viewer")).Code);
        Assert.Equal(2, (await Program("review", "change-user", "สมศรี", "--role", "viewer")).Code);
        Assert.Contains("\"role\": \"administrator\"", (await Program("review", "users", "--json")).Output, StringComparison.Ordinal);

        var token = (await Program("review", "add-token", "สมศรี", "--label", "report", "--role", "auditor")).Output.Trim();
        var tokens = new ItaIngest.Storage.People.ApiTokens(sandbox.Folders.Store.Open(), TimeProvider.System);
        Assert.Equal(("สมศรี", ItaIngest.Storage.People.Role.Auditor), tokens.Find(token));
        Assert.DoesNotContain(token, (await Program("review", "tokens")).Output, StringComparison.Ordinal);
        Assert.Equal(0, (await Program("review", "revoke-token", "1")).Code);
        Assert.Equal(2, (await Program("review", "revoke-token", "1")).Code);
        Assert.Null(tokens.Find(token));
    }

    Task<(int Code, string Output, string Errors)> Add(string password, string name, string role) => ItaIngestProcess.RunWithInputAsync(
        sandbox.Path, password, "review", "add-user", name, "--role", role, "--root", "root", "--lang", "en");

    void Delete(long number)
    {
        using var connection = new SqliteConnection($"Data Source={sandbox.Folders.Database}");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "DROP TRIGGER review_log_no_delete; DELETE FROM review_log WHERE number = $number";
        command.Parameters.AddWithValue("$number", number);
        command.ExecuteNonQuery();
    }

    Task<(int Code, string Output, string Errors)> Verify(params string[] more) => Program(["review", "verify", .. more]);

    Task<(int Code, string Output, string Errors)> Program(params string[] args) =>
        ItaIngestProcess.RunAsync(sandbox.Path, [.. args, "--root", "root", "--lang", "en"]);
}
