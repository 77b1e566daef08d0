using System.Security.Cryptography;
using ItaIngest.Model.Results;
using ItaIngest.Pipeline.Files;
using ItaIngest.Storage;

namespace ItaIngest.Pipeline.Inbox;

/// <summary>Files that could not be used, each beside its reason: <c>rejected/NAME</c> and <c>rejected/NAME.reason.txt</c>.</summary>
static class RejectedFolder
{
    const string ReasonEnding = ".reason.txt";

    public static void PutAway(string rejected, WorkItem item, string sha256, Rejection rejection)
    {
        var target = TargetOf(rejected, item.Name, sha256);

        // The reason first: a kill between the two leaves the file in work, and the next start writes the same reason again.
        DurableFile.WriteText(ReasonFile(target), ReasonText(item.Name, sha256, rejection));
        if (HoldsBytes(target, sha256))
        {
            File.Delete(item.Path);
        }
        else
        {
            DurableFile.MoveForGood(item.Path, target);
        }
    }

    /// <summary>Takes away rejected copies of a document that became a record after all: its bytes stand in the archive now.</summary>
    public static void Withdraw(string rejected, DocumentEntry document)
    {
        foreach (var name in document.Sightings.Select(sighting => sighting.Name).Distinct(StringComparer.Ordinal))
        {
            foreach (var target in Names(rejected, name, document.Sha256).Where(target => HoldsBytes(target, document.Sha256)))
            {
                File.Delete(target);
                File.Delete(ReasonFile(target));
            }
        }
    }

    // Another file of the same name may lie here already; the hash then tells them apart, the same after a kill.
    static string TargetOf(string rejected, string name, string sha256) =>
        Names(rejected, name, sha256).First(target => !File.Exists(target) || HoldsBytes(target, sha256));

    static IEnumerable<string> Names(string rejected, string name, string sha256)
    {
        var plain = Path.Combine(rejected, name);
        yield return plain;
        yield return Path.Combine(Path.GetDirectoryName(plain)!, $"{Path.GetFileNameWithoutExtension(name)}.{sha256[..12]}{Path.GetExtension(name)}");
        yield return Path.Combine(Path.GetDirectoryName(plain)!, sha256 + Path.GetExtension(name));
    }

    static string ReasonFile(string target) => FileNames.WithEnding(target, ReasonEnding);

    static bool HoldsBytes(string path, string sha256)
    {
        if (!File.Exists(path))
        {
            return false;
        }

        using var stream = File.OpenRead(path);
        return Convert.ToHexStringLower(SHA256.HashData(stream)) == sha256;
    }

    static string ReasonText(string name, string sha256, Rejection rejection) =>
        $"""
        ไฟล์: {name}
        เหตุผล: {rejection.MessageThai}

        File: {name}
        Reason: {rejection.Message}

        code: {rejection.Code}
        sha256: {sha256}

        """;
}
