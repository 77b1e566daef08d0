using Dapper;
using ItaIngest.Storage.Databases;

namespace ItaIngest.Storage.People;

/// <summary>Who is signed in: a session ends on the server, not only in the browser.</summary>
public sealed class Sessions(Database database, TimeProvider clock)
{
    /// <summary>How long a session lasts without a new sign-in.</summary>
    public static readonly TimeSpan Length = TimeSpan.FromHours(10);

    /// <summary>Begins a session and ends the one that the browser had; what the browser shall hold.</summary>
    public string Begin(Account account, string? earlier)
    {
        ArgumentNullException.ThrowIfNull(account);
        var secret = Secret.Make();
        var now = clock.GetUtcNow();
        using var connection = database.OpenToWrite();
        using var transaction = database.BeginWrite(connection);
        connection.Execute(
            """
            DELETE FROM session WHERE id = @earlier OR until < @now;
            INSERT INTO session (id, account_id, begun_at, until) VALUES (@id, @person, @now, @until)
            """,
            new { id = Secret.Hash(secret), person = account.Id, earlier = earlier is null ? "" : Secret.Hash(earlier), now = StoredText.Time(now), until = StoredText.Time(now + Length) },
            transaction);
        transaction.Commit();
        return secret;
    }

    /// <summary>Whose session it is, with the role of now; null where it ended or the account may no longer sign in.</summary>
    public (string Name, Role Role)? Find(string secret)
    {
        using var connection = database.Open();
        var found = connection.QuerySingleOrDefault<(string Name, string Role)>(
            "SELECT a.name, a.role FROM session s JOIN account a ON a.id = s.account_id WHERE s.id = @id AND s.until > @now AND a.is_disabled = 0",
            new { id = Secret.Hash(secret), now = StoredText.Time(clock.GetUtcNow()) });
        return found.Name is null ? null : (found.Name, StoredText.Parse<Role>(found.Role));
    }

    /// <summary>Ends a session.</summary>
    public void End(string secret)
    {
        using var connection = database.OpenToWrite();
        connection.Execute("DELETE FROM session WHERE id = @id", new { id = Secret.Hash(secret) });
    }
}
