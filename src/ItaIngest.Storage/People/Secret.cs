using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace ItaIngest.Storage.People;

/// <summary>Secrets that a browser or program holds, of which only the hash is kept.</summary>
static class Secret
{
    const int Bytes = 32;

    /// <summary>A new one, 256 bits of chance as text that is safe in headers.</summary>
    public static string Make() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(Bytes));

    /// <summary>What is kept: chance of 256 bits needs no slow hash.</summary>
    public static string Hash(string secret) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(secret)));
}
