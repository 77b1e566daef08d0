using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using ItaIngest.Model.Json;
using ItaIngest.Reading;

namespace ItaIngest.Pipeline;

/// <summary>How documents are made into records.</summary>
public sealed record IngestOptions
{
    /// <summary>How files are read, and where reading stops.</summary>
    public ReadOptions Reading { get; init; } = new();

    /// <summary>What records are checked by.</summary>
    public RuleSettings Rules { get; init; } = RuleSettings.Default;

    /// <summary>Documents at a time, each in a reader process of its own; 1..256, default one per processor.</summary>
    public int Jobs { get; init; } = Math.Min(Environment.ProcessorCount, 256);

    /// <summary>Whether files are read also where a reading by the same reader, options and models is stored; default no.</summary>
    public bool ReadsAnew { get; init; }

    /// <summary>Hash of the options that can change a record's content: equal hashes may share records. Jobs and ReadsAnew cannot, and are left out.</summary>
    public string Hash => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(JsonSerializer.Serialize(Reading, ItaJson.Compact) + Rules.Fingerprint)))[..16];

    /// <summary>Throws <see cref="ArgumentOutOfRangeException"/> for a value outside its range.</summary>
    public void Validate()
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(Jobs, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(Jobs, 256);
        foreach (var limit in ReadLimits.All.Where(limit => !limit.Allows(limit.Of(Reading))))
        {
            throw new ArgumentOutOfRangeException(limit.Name, limit.Of(Reading), $"must be between {limit.Least} and {limit.Most}");
        }
    }
}
