using System.Data.Common;
using Dapper;
using ItaIngest.Model.Text;
using ItaIngest.Storage.Databases;

namespace ItaIngest.Storage.People;

/// <summary>The accounts of a root. Every change is logged with who made it.</summary>
public sealed class Accounts(Database database, TimeProvider clock)
{
    /// <summary>Wrong passwords in a row that lock an account.</summary>
    public const int MostFailures = 5;

    /// <summary>How long it is locked.</summary>
    public static readonly TimeSpan LockTime = TimeSpan.FromMinutes(15);

    const int LongestName = 100;
    const string Columns = "SELECT id, name, role, password, is_disabled, locked_until FROM account";

    /// <summary>Whether there is none yet: nobody can sign in.</summary>
    public bool AreNone
    {
        get
        {
            using var connection = database.Open();
            return !connection.ExecuteScalar<bool>("SELECT EXISTS (SELECT 1 FROM account)");
        }
    }

    /// <summary>All, by name.</summary>
    public IReadOnlyList<Account> List()
    {
        using var connection = database.Open();
        return [.. connection.Query<Row>($"{Columns} ORDER BY name").Select(row => row.ToAccount())];
    }

    /// <summary>The account of that name, or null.</summary>
    public Account? Find(string name)
    {
        using var connection = database.Open();
        return connection.QuerySingleOrDefault<Row>($"{Columns} WHERE key = @key", new { key = KeyOf(name) })?.ToAccount();
    }

    /// <summary>The latest changes of accounts and tokens, newest first.</summary>
    public IReadOnlyList<AccountChange> Changes(int most)
    {
        using var connection = database.Open();
        return
        [
            .. connection.Query<(string At, string Who, string Account, string What)>("SELECT at, who, account, what FROM account_log ORDER BY id DESC LIMIT @most", new { most })
                .Select(row => new AccountChange(StoredText.Time(row.At), row.Who, row.Account, row.What)),
        ];
    }

    /// <summary>Makes an account. Throws <see cref="AccountException"/> where the name is taken, empty or too long.</summary>
    public void Add(string name, Role role, string? passwordHash, string who)
    {
        var shown = ThaiText.Canonical(name ?? "").Trim();
        if (shown.Length is 0 or > LongestName || shown.Any(char.IsControl))
        {
            throw new AccountException($"ชื่อต้องมี 1 ถึง {LongestName} ตัวอักษร", $"A name has 1 to {LongestName} letters.");
        }

        using var connection = database.OpenToWrite();
        using var transaction = database.BeginWrite(connection);
        if (connection.Execute(
            "INSERT INTO account (key, name, role, password, created_at) VALUES (@key, @shown, @role, @passwordHash, @now) ON CONFLICT (key) DO NOTHING",
            new { key = KeyOf(shown), shown, role = StoredText.Role(role), passwordHash, now = Now() }, transaction) == 0)
        {
            throw new AccountException($"มีบัญชีชื่อ {shown} แล้ว", $"There is an account {shown} already.");
        }

        Log(connection, transaction, who, shown, $"added as {StoredText.Role(role)}", Now());
        transaction.Commit();
    }

    /// <summary>Gives another role. The last administrator who can sign in stays one.</summary>
    public void SetRole(string name, Role role, string who) =>
        Change(name, who, $"role {StoredText.Role(role)}", "role = @role", new { role = StoredText.Role(role) }, endsSessions: false);

    /// <summary>Refuses or allows signing in; sessions and tokens end with it. The last administrator who can sign in stays.</summary>
    public void SetDisabled(string name, bool isDisabled, string who) =>
        Change(name, who, isDisabled ? "disabled" : "enabled", "is_disabled = @isDisabled", new { isDisabled = isDisabled ? 1 : 0 }, endsSessions: isDisabled);

    /// <summary>Sets another password; the account is unlocked, and its sessions end.</summary>
    public void SetPassword(string name, string passwordHash, string who) =>
        Change(name, who, "password", "password = @passwordHash, failures = 0, locked_until = NULL", new { passwordHash }, endsSessions: true);

    /// <summary>A better hash of the same password, after it was given.</summary>
    public void Rehash(Account account, string passwordHash)
    {
        ArgumentNullException.ThrowIfNull(account);
        using var connection = database.OpenToWrite();
        connection.Execute("UPDATE account SET password = @passwordHash WHERE id = @Id", new { account.Id, passwordHash });
    }

    /// <summary>Counts a wrong password; the last of too many locks the account.</summary>
    public void Failed(Account account)
    {
        ArgumentNullException.ThrowIfNull(account);
        using var connection = database.OpenToWrite();
        connection.Execute(
            """
            UPDATE account SET
                locked_until = CASE WHEN failures + 1 >= @MostFailures THEN @until ELSE locked_until END,
                failures = CASE WHEN failures + 1 >= @MostFailures THEN 0 ELSE failures + 1 END
            WHERE id = @Id
            """,
            new { account.Id, MostFailures, until = StoredText.Time(clock.GetUtcNow() + LockTime) });
    }

    /// <summary>Forgets wrong passwords after a right one.</summary>
    public void Succeeded(Account account)
    {
        ArgumentNullException.ThrowIfNull(account);
        using var connection = database.OpenToWrite();
        connection.Execute("UPDATE account SET failures = 0, locked_until = NULL WHERE id = @Id", new { account.Id });
    }

    /// <summary>The name as it is compared.</summary>
    internal static string KeyOf(string? name) => ThaiText.Key(name ?? "");

    internal static void Log(DbConnection connection, DbTransaction transaction, string who, string account, string what, string at) =>
        connection.Execute(
            "INSERT INTO account_log (at, who, account, what) VALUES (@at, @who, @account, @what)",
            new { at, who, account, what }, transaction);

    void Change(string name, string who, string what, string set, object values, bool endsSessions)
    {
        using var connection = database.OpenToWrite();
        using var transaction = database.BeginWrite(connection, Turn.Accounts);
        var given = new DynamicParameters(values);
        given.Add("key", KeyOf(name));
        if (connection.Execute($"UPDATE account SET {set} WHERE key = @key", given, transaction) == 0)
        {
            throw new AccountException($"ไม่มีบัญชีชื่อ {name}", $"There is no account {name}.");
        }

        if (!connection.ExecuteScalar<bool>("SELECT EXISTS (SELECT 1 FROM account WHERE role = 'administrator' AND is_disabled = 0)", transaction: transaction))
        {
            throw new AccountException("ต้องมีผู้ดูแลระบบที่ใช้งานได้อย่างน้อยหนึ่งคน", "One administrator who can sign in must be left.");
        }

        if (endsSessions)
        {
            connection.Execute("DELETE FROM session WHERE account_id = (SELECT id FROM account WHERE key = @key)", given, transaction);
        }

        Log(connection, transaction, who, name, what, Now());
        transaction.Commit();
    }

    string Now() => StoredText.Time(clock.GetUtcNow());

    sealed record Row
    {
        public long Id { get; init; }

        public string Name { get; init; } = "";

        public string Role { get; init; } = "";

        public string? Password { get; init; }

        public long Is_Disabled { get; init; }

        public string? Locked_Until { get; init; }

        public Account ToAccount() => new(
            Id, Name, StoredText.Parse<Role>(Role), Password, Is_Disabled == 1, Locked_Until is null ? null : StoredText.Time(Locked_Until));
    }
}
