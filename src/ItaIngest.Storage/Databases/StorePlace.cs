using Npgsql;

namespace ItaIngest.Storage.Databases;

/// <summary>Where everything is stored. Its text never holds a password.</summary>
public sealed class StorePlace
{
    readonly string where;

    StorePlace(string where, bool isServer) => (this.where, IsServer) = (where, isServer);

    /// <summary>Whether it is a PostgreSQL server, which many machines share; else a file of one machine.</summary>
    public bool IsServer { get; }

    /// <summary>Whether something may be stored there already; a server is asked only when it is opened.</summary>
    public bool Exists => IsServer || File.Exists(where);

    /// <summary>An SQLite file, made at first use.</summary>
    public static StorePlace InFile(string path) => new(path, isServer: false);

    /// <summary>
    /// A PostgreSQL database: <c>postgres://user:password@host:port/database</c> or <c>Host=...;Username=...;Database=...</c>. Throws
    /// <see cref="FormatException"/>, which does not repeat the text, for anything else.
    /// </summary>
    public static StorePlace OnServer(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        try
        {
            var settings = text.StartsWith("postgres://", StringComparison.Ordinal) || text.StartsWith("postgresql://", StringComparison.Ordinal)
                ? FromAddress(new Uri(text))
                : new NpgsqlConnectionStringBuilder(text);
            return string.IsNullOrEmpty(settings.Host) ? throw new FormatException("No host.") : new StorePlace(settings.ConnectionString, isServer: true);
        }
        catch (Exception e) when (e is ArgumentException or FormatException or KeyNotFoundException)
        {
            // What went wrong may quote the password: it stays behind.
            throw new FormatException("A PostgreSQL connection is written postgres://user@host:port/database or Host=host;Username=user;Database=database.");
        }
    }

    /// <summary>Opens it and brings its schema up to date; throws <see cref="StoreUnavailableException"/> when that is not possible.</summary>
    public Database Open() => IsServer ? new PostgresDatabase(where) : new SqliteDatabase(where);

    /// <inheritdoc/>
    public override string ToString()
    {
        if (!IsServer)
        {
            return where;
        }

        var settings = new NpgsqlConnectionStringBuilder(where);
        return string.Create(System.Globalization.CultureInfo.InvariantCulture, $"PostgreSQL {settings.Host}:{settings.Port}/{settings.Database ?? settings.Username}");
    }

    static NpgsqlConnectionStringBuilder FromAddress(Uri address)
    {
        var settings = new NpgsqlConnectionStringBuilder { Host = address.Host.Trim('[', ']') };
        if (address.Port > 0)
        {
            settings.Port = address.Port;
        }

        if (address.UserInfo.Split(':', 2) is [{ Length: > 0 } user, .. var password])
        {
            settings.Username = Uri.UnescapeDataString(user);
            settings.Password = password is [var secret] ? Uri.UnescapeDataString(secret) : null;
        }

        if (Uri.UnescapeDataString(address.AbsolutePath.TrimStart('/')) is { Length: > 0 } database)
        {
            settings.Database = database;
        }

        // postgres:///database?host=/var/run/postgresql&sslmode=require: settings by the names that libpq gives them too.
        foreach (var pair in address.Query.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries).Select(pair => pair.Split('=', 2)))
        {
            settings[pair[0]] = pair is [_, var value] ? Uri.UnescapeDataString(value) : "";
        }

        return settings;
    }
}
