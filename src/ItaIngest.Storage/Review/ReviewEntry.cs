using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using ItaIngest.Model.Json;
using ItaIngest.Model.Review;

namespace ItaIngest.Storage.Review;

/// <summary>One entry of the review log.</summary>
/// <param name="Number">Place in the log, from 1 without gaps.</param>
/// <param name="Document">SHA-256 of the document's bytes.</param>
/// <param name="At">When it was logged, as kept: round-trip format, UTC.</param>
/// <param name="Decision">What was decided.</param>
/// <param name="Previous">Hash of the entry before; empty for the first.</param>
/// <param name="Hash">SHA-256 over all the other columns, in small hexadecimal letters.</param>
/// <param name="Spot">What the value was and where it stood when it was decided about, as JSON; null where no value of a record was.</param>
public sealed record ReviewEntry(long Number, string Document, string At, ReviewDecision Decision, string Previous, string Hash, string? Spot = null)
{
    /// <summary>The value that was decided about, as it was then; null where none was.</summary>
    public FieldSpot? FieldSpot() => Spot is null ? null : JsonSerializer.Deserialize<FieldSpot>(Spot, ItaJson.Compact);

    /// <summary>The hash that these columns must have.</summary>
    public string ExpectedHash()
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        string?[] columns =
        [
            Text(Number), Document, At, Decision.Who, Decision.Act.ToString(), Decision.Field, Decision.From, Decision.To,
            Decision.Slip, Decision.Warning, Decision.Reason, Decision.Undoes is { } undone ? Text(undone) : null, Previous,

            // Entries from before there were spots have one column less, and their hashes hold.
            .. Spot is null ? (ReadOnlySpan<string?>)[] : [Spot],
        ];
        Span<byte> length = stackalloc byte[sizeof(int)];
        foreach (var column in columns)
        {
            // Each column behind its length (-1: none), so that no text can move from one column to the next unseen.
            var bytes = column is null ? null : Encoding.UTF8.GetBytes(column);
            BinaryPrimitives.WriteInt32BigEndian(length, bytes?.Length ?? -1);
            hash.AppendData(length);
            hash.AppendData(bytes ?? []);
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);
}
