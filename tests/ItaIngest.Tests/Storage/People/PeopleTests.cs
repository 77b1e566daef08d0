using ItaIngest.Storage.People;
using Xunit;

namespace ItaIngest.Tests.Storage.People;

/// <summary>What time does to accounts, sessions and tokens, on both databases.</summary>
public abstract class PeopleTests : IDisposable
{
    readonly TestDatabase databases;
    readonly Clock clock = new();
    readonly Accounts accounts;
    readonly Sessions sessions;
    readonly ApiTokens tokens;

    protected PeopleTests(TestDatabase databases)
    {
        this.databases = databases;
        var database = databases.Open();
        accounts = new Accounts(database, clock);
        sessions = new Sessions(database, clock);
        tokens = new ApiTokens(database, clock);
        accounts.Add("สมศรี", Role.Administrator, "hash", "test");
    }

    Account Somsri => accounts.Find("สมศรี")!;

    public void Dispose()
    {
        databases.Dispose();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public void A_name_is_one_whatever_its_case_and_spaces()
    {
        accounts.Add("Somchai P", Role.Viewer, null, "test");
        Assert.Equal("Somchai P", accounts.Find("somchaip")!.Name);
        Assert.Throws<AccountException>(() => accounts.Add("SOMCHAI P", Role.Viewer, null, "test"));
        Assert.Throws<AccountException>(() => accounts.Add(" ", Role.Viewer, null, "test"));
        Assert.Throws<AccountException>(() => accounts.SetRole("nobody", Role.Viewer, "test"));
    }

    [Fact]
    public void A_locked_account_opens_again_after_its_time()
    {
        for (var i = 0; i < Accounts.MostFailures; i++)
        {
            Assert.Null(Somsri.LockedUntil);
            accounts.Failed(Somsri);
        }

        Assert.Equal(clock.Now + Accounts.LockTime, Somsri.LockedUntil);
        accounts.Succeeded(Somsri);
        Assert.Null(Somsri.LockedUntil);
    }

    [Fact]
    public void A_session_ends_by_time_by_password_and_by_disabling()
    {
        accounts.Add("ก", Role.Auditor, "hash", "test");
        string Begin() => sessions.Begin(accounts.Find("ก")!, earlier: null);
        var first = Begin();
        Assert.Equal(("ก", Role.Auditor), sessions.Find(first));
        clock.Now += Sessions.Length;
        Assert.Null(sessions.Find(first));

        var second = Begin();
        accounts.SetPassword("ก", "other", "test");
        Assert.Null(sessions.Find(second));
        var third = Begin();
        accounts.SetDisabled("ก", isDisabled: true, "test");
        Assert.Null(sessions.Find(third));
    }

    [Fact]
    public void A_token_ends_and_never_may_more_than_its_owner()
    {
        accounts.Add("ก", Role.Auditor, "hash", "test");
        var owner = accounts.Find("ก")!;
        Assert.Throws<AccountException>(() => tokens.Make(owner, "x", Role.Administrator, 1, "test"));
        Assert.Throws<AccountException>(() => tokens.Make(owner, "x", Role.Viewer, 0, "test"));
        var token = tokens.Make(owner, "x", Role.Auditor, 1, "test");
        Assert.Equal(("ก", Role.Auditor), tokens.Find(token));
        Assert.Equal(clock.Now, tokens.List()[0].LastUsed);
        accounts.SetRole("ก", Role.Viewer, "test");
        Assert.Equal(Role.Viewer, tokens.Find(token)!.Value.Role);
        clock.Now += TimeSpan.FromDays(1);
        Assert.Null(tokens.Find(token));
        Assert.Null(tokens.Find("ita_other"));
    }

    [Fact]
    public void One_administrator_who_can_sign_in_is_left()
    {
        Assert.Throws<AccountException>(() => accounts.SetRole("สมศรี", Role.Auditor, "test"));
        Assert.Throws<AccountException>(() => accounts.SetDisabled("สมศรี", isDisabled: true, "test"));
        accounts.Add("ข", Role.Administrator, "hash", "test");
        accounts.SetDisabled("สมศรี", isDisabled: true, "test");
        Assert.Throws<AccountException>(() => accounts.SetRole("ข", Role.Auditor, "test"));
        Assert.True(Somsri.IsDisabled);
    }

    [Fact]
    public void Of_two_administrators_who_disable_each_other_at_once_one_is_left()
    {
        accounts.Add("ข", Role.Administrator, "hash", "test");
        for (var round = 0; round < 10; round++)
        {
            Parallel.ForEach((string[])["สมศรี", "ข"], name => Record.Exception(() => new Accounts(databases.Open(), clock).SetDisabled(name, isDisabled: true, "test")));
            var left = Assert.Single(accounts.List(), account => !account.IsDisabled);
            accounts.SetDisabled(left.Name == "ข" ? "สมศรี" : "ข", isDisabled: false, "test");
        }
    }

    sealed class Clock : TimeProvider
    {
        public DateTimeOffset Now { get; set; } = new(2026, 11, 27, 12, 0, 0, TimeSpan.Zero);

        public override DateTimeOffset GetUtcNow() => Now;
    }

    public sealed class OnSqlite() : PeopleTests(TestDatabase.OnSqlite());

    public sealed class OnPostgres(SharedPostgres server) : PeopleTests(TestDatabase.OnPostgres(server));
}
