using System.Text.Json;
using ItaIngest.Model.Json;
using ItaIngest.Pipeline.Files;

namespace ItaIngest.Pipeline.Sweeping;

/// <summary>How far a sweep came; kept in a file, so that the next one goes on.</summary>
public sealed record SweepState
{
    /// <summary>When it began, UTC.</summary>
    public required DateTimeOffset BegunAt { get; init; }

    /// <summary>When it came to its end, UTC; null: it is not there yet.</summary>
    public DateTimeOffset? EndedAt { get; init; }

    /// <summary>The last document that was looked at, by hash; empty: none was.</summary>
    public string After { get; init; } = "";

    /// <summary>Documents looked at.</summary>
    public long Documents { get; init; }

    /// <summary>Bytes read.</summary>
    public long Bytes { get; init; }

    /// <summary>How much was found.</summary>
    public long Found { get; init; }

    /// <summary>The first thousand findings.</summary>
    public IReadOnlyList<SweepFinding> Findings { get; init; } = [];

    /// <summary>The state in a file; null: there is none that can be read, and the sweep begins anew.</summary>
    public static SweepState? Read(string file)
    {
        try
        {
            return File.Exists(file) ? JsonSerializer.Deserialize<SweepState>(File.ReadAllBytes(file), ItaJson.Options) : null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or JsonException)
        {
            return null;
        }
    }

    /// <summary>Keeps it: whole or not at all.</summary>
    public void Write(string file) => DurableFile.WriteText(file, JsonSerializer.Serialize(this, ItaJson.Options) + "\n");
}
