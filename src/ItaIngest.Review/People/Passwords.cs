using ItaIngest.Storage.People;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace ItaIngest.Review.People;

/// <summary>Hashes passwords and holds them against their hashes (ASP.NET Core's hasher: PBKDF2 with HMAC-SHA512 and a salt).</summary>
public sealed class Passwords
{
    /// <summary>The fewest letters of a password.</summary>
    public const int Shortest = 12;

    // What OWASP asks of PBKDF2 with SHA-512; the hasher's own default is half of it.
    const int Rounds = 210_000;

    readonly PasswordHasher<string> hasher = new(Options.Create(new PasswordHasherOptions { IterationCount = Rounds }));
    readonly Lazy<string> nobodys;

    /// <summary>Makes the hasher.</summary>
    public Passwords() => nobodys = new Lazy<string>(() => hasher.HashPassword("", Guid.NewGuid().ToString()));

    /// <summary>The hash of a password; throws <see cref="AccountException"/> where it is too short.</summary>
    public string Hash(string password) => (password ?? "").Length >= Shortest
        ? hasher.HashPassword("", password!)
        : throw new AccountException($"รหัสผ่านต้องมีอย่างน้อย {Shortest} ตัวอักษร", $"A password has at least {Shortest} letters.");

    /// <summary>
    /// Whether the password is the account's, and whether its hash should be made anew. Without an account the same work is done, so that
    /// the time tells nobody which names exist.
    /// </summary>
    public (bool IsRight, bool IsOld) Check(Account? account, string password)
    {
        var result = hasher.VerifyHashedPassword("", account?.Password ?? nobodys.Value, password ?? "");
        return account?.Password is null ? (false, false) : (result != PasswordVerificationResult.Failed, result == PasswordVerificationResult.SuccessRehashNeeded);
    }
}
