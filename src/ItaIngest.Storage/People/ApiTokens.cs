using Dapper;
using ItaIngest.Storage.Databases;

namespace ItaIngest.Storage.People;

/// <summary>Tokens of the programs that use the API.</summary>
public sealed class ApiTokens(Database database, TimeProvider clock)
{
    /// <summary>What every token begins with, so that one that lies about is known for what it is.</summary>
    public const string Prefix = "ita_";

    const int LongestLabel = 100;
    const int MostDays = 730;
    static readonly TimeSpan UseGrain = TimeSpan.FromHours(1);

    /// <summary>Makes a token; the text, which is told this once.</summary>
    /// <param name="owner">Whose it is; an account that may sign in.</param>
    /// <param name="label">What it is for, 1..100 letters.</param>
    /// <param name="role">What it may; not more than its owner.</param>
    /// <param name="days">How long it lasts, 1..730.</param>
    /// <param name="who">Who makes it.</param>
    public string Make(Account owner, string label, Role role, int days, string who)
    {
        ArgumentNullException.ThrowIfNull(owner);
        if (string.IsNullOrWhiteSpace(label) || label.Length > LongestLabel || days is < 1 or > MostDays)
        {
            throw new AccountException(
                $"โทเคนต้องมีคำอธิบาย 1 ถึง {LongestLabel} ตัวอักษร และอายุ 1 ถึง {MostDays} วัน", $"A token has a label of 1 to {LongestLabel} letters and lasts 1 to {MostDays} days.");
        }

        if (role > owner.Role || owner.IsDisabled)
        {
            throw new AccountException("โทเคนมีสิทธิ์มากกว่าเจ้าของไม่ได้", "A token may not do more than its owner.");
        }

        var token = Prefix + Secret.Make();
        var now = clock.GetUtcNow();
        using var connection = database.OpenToWrite();
        using var transaction = database.BeginWrite(connection);
        connection.Execute(
            "INSERT INTO api_token (account_id, label, role, hash, created_at, until) VALUES (@Id, @label, @role, @hash, @now, @until)",
            new
            {
                owner.Id, label = label.Trim(), role = StoredText.Role(role), hash = Secret.Hash(token), now = StoredText.Time(now), until = StoredText.Time(now.AddDays(days)),
            },
            transaction);
        Accounts.Log(connection, transaction, who, owner.Name, $"token '{label.Trim()}' as {StoredText.Role(role)}", StoredText.Time(now));
        transaction.Commit();
        return token;
    }

    /// <summary>Tokens of an account, or of all; newest first.</summary>
    public IReadOnlyList<ApiToken> List(string? owner = null)
    {
        using var connection = database.Open();
        return
        [
            .. connection.Query<(long Id, string Owner, string Label, string Role, string Created, string Until, string? Used, string? Revoked)>(
                    """
                    SELECT t.id, a.name, t.label, t.role, t.created_at, t.until, t.last_used, t.revoked_at FROM api_token t JOIN account a ON a.id = t.account_id
                    WHERE @key IS NULL OR a.key = @key ORDER BY t.id DESC
                    """,
                    new { key = owner is null ? null : Accounts.KeyOf(owner) })
                .Select(row => new ApiToken(
                    row.Id, row.Owner, row.Label, StoredText.Parse<Role>(row.Role), StoredText.Time(row.Created), StoredText.Time(row.Until), Time(row.Used), Time(row.Revoked))),
        ];
    }

    /// <summary>Revokes a token; of <paramref name="owner"/> where one is named. Whether there was one that held.</summary>
    public bool Revoke(long id, string? owner, string who)
    {
        using var connection = database.OpenToWrite();
        using var transaction = database.BeginWrite(connection);
        var now = StoredText.Time(clock.GetUtcNow());
        var name = connection.ExecuteScalar<string?>(
            """
            UPDATE api_token SET revoked_at = @now
            WHERE id = @id AND revoked_at IS NULL AND (@key IS NULL OR account_id = (SELECT id FROM account WHERE key = @key))
            RETURNING (SELECT name FROM account WHERE id = account_id)
            """,
            new { id, now, key = owner is null ? null : Accounts.KeyOf(owner) }, transaction);
        if (name is not null)
        {
            Accounts.Log(connection, transaction, who, name, $"token {id} revoked", now);
        }

        transaction.Commit();
        return name is not null;
    }

    /// <summary>Whose token it is, and what it may now; null where it is none, ended, was revoked, or its owner may not sign in.</summary>
    public (string Name, Role Role)? Find(string token)
    {
        using var connection = database.Open();
        var now = clock.GetUtcNow();
        var found = connection.QuerySingleOrDefault<(long Id, string Name, string OwnRole, string Role, string? Used)>(
            """
            SELECT t.id, a.name, a.role, t.role, t.last_used FROM api_token t JOIN account a ON a.id = t.account_id
            WHERE t.hash = @hash AND t.revoked_at IS NULL AND t.until > @now AND a.is_disabled = 0
            """,
            new { hash = Secret.Hash(token), now = StoredText.Time(now) });
        if (found.Name is null)
        {
            return null;
        }

        if (Time(found.Used) is not { } used || now - used > UseGrain)
        {
            connection.Execute("UPDATE api_token SET last_used = @now WHERE id = @Id", new { found.Id, now = StoredText.Time(now) });
        }

        var (own, granted) = (StoredText.Parse<Role>(found.OwnRole), StoredText.Parse<Role>(found.Role));
        return (found.Name, granted < own ? granted : own);
    }

    static DateTimeOffset? Time(string? text) => text is null ? null : StoredText.Time(text);
}
