using System.Globalization;
using System.IO.Compression;
using ItaIngest.Model.Results;

namespace ItaIngest.Pipeline.Jobs;

/// <summary>
/// Unpacks an archive of documents. Members go to numbered files, so that no name in the archive can point outside; sizes are
/// counted while unpacking, not believed.
/// </summary>
static class ZipUnpacker
{
    /// <summary>Most members that are looked at.</summary>
    public const int MaxMembers = 20_000;

    /// <summary>Most bytes of one member, as for any document (ReadOptions.MaxBytes).</summary>
    public const long MaxMemberBytes = 512L << 20;

    /// <summary>Most bytes of all members together.</summary>
    public const long MaxTotalBytes = 8L << 30;

    // A member below this many bytes is never called a bomb; above it, documents (packed already) do not shrink a hundredfold.
    const long BombFloor = 32L << 20;
    const long BombRatio = 200;

    /// <summary>
    /// Unpacks all members; the file is null for a member that is no file to be read: an inner archive, a link, hidden or locked.
    /// Throws <see cref="RejectedException"/> when the archive is damaged, encrypted or a bomb.
    /// </summary>
    public static IReadOnlyList<(string Member, string? File)> Unpack(string archive, string target)
    {
        var result = new List<(string, string?)>();
        try
        {
            using var zip = new ZipArchive(File.OpenRead(archive), ZipArchiveMode.Read, leaveOpen: false, new ZipNameEncoding());
            if (zip.Entries.Count > MaxMembers)
            {
                throw Bomb($"it has {zip.Entries.Count} members; the limit is {MaxMembers}", $"มี {zip.Entries.Count} ไฟล์ เกินขีดจำกัด {MaxMembers}");
            }

            Directory.CreateDirectory(target);
            var left = MaxTotalBytes;
            foreach (var entry in zip.Entries.Where(entry => entry.Name.Length > 0 && !entry.FullName.EndsWith('/')))
            {
                var member = SafeName(entry.FullName);
                if (IsUnwanted(entry, member))
                {
                    result.Add((member, null));
                    continue;
                }

                // The ending goes along: it is one of two hints at what the file is.
                var file = Path.Combine(target, result.Count.ToString(CultureInfo.InvariantCulture) + Path.GetExtension(member));
                left -= UnpackOne(entry, file, Math.Min(left, MaxMemberBytes));
                result.Add((member, file));
            }
        }
        catch (InvalidDataException e) when (e.Message.Contains("encrypt", StringComparison.OrdinalIgnoreCase))
        {
            throw new RejectedException(
                new Rejection(
                    RejectionCodes.Encrypted,
                    "The archive is protected by a password. Unpack it and give the folder.",
                    "ไฟล์ zip มีรหัสผ่าน กรุณาแตกไฟล์แล้วระบุโฟลเดอร์แทน"),
                e);
        }
        catch (Exception e) when (e is InvalidDataException or EndOfStreamException or NotSupportedException)
        {
            throw new RejectedException(
                new Rejection(
                    RejectionCodes.Damaged,
                    $"The archive is damaged or packed in an unknown way ({e.Message}) Unpack it with another program and give the folder.",
                    "ไฟล์ zip เสียหายหรือบีบอัดด้วยวิธีที่ไม่รู้จัก กรุณาแตกไฟล์ด้วยโปรแกรมอื่นแล้วระบุโฟลเดอร์แทน"),
                e);
        }

        return result;
    }

    static long UnpackOne(ZipArchiveEntry entry, string file, long limit)
    {
        using var source = entry.Open();
        using var target = File.Create(file);
        var buffer = new byte[1 << 16];
        long total = 0;
        int read;
        while ((read = source.Read(buffer)) > 0)
        {
            total += read;
            if (total > limit || (total > BombFloor && total > BombRatio * Math.Max(entry.CompressedLength, 1)))
            {
                throw Bomb($"its member {entry.Name} unpacks to more than {total} bytes", $"ไฟล์ {entry.Name} ขยายเกิน {total} ไบต์");
            }

            target.Write(buffer.AsSpan(0, read));
        }

        return total;
    }

    // What the record is called and where its JSON goes: never outside the output folder, on any system.
    static string SafeName(string fullName)
    {
        var parts = fullName.Replace('\\', '/').Split('/', StringSplitOptions.RemoveEmptyEntries)
            .Where(part => part is not ("." or ".."))
            .Select(part => string.Concat(part.Select(c => char.IsControl(c) || c == ':' ? '_' : c)));
        return string.Join('/', parts) is { Length: > 0 } name ? name : "_";
    }

    static bool IsUnwanted(ZipArchiveEntry entry, string member)
    {
        const int TypeMask = 0xF000;
        const int Link = 0xA000;
        return ((entry.ExternalAttributes >> 16) & TypeMask) == Link
            || DocumentSniffer.IsArchiveName(member)
            || member.Split('/').Any(part => part.StartsWith('.') || part.StartsWith("~$", StringComparison.Ordinal) || part == "__MACOSX");
    }

    static RejectedException Bomb(string what, string whatThai) => new(new Rejection(
        RejectionCodes.Bomb,
        $"The archive was not unpacked: {what}. Unpack it yourself if you trust it, and give the folder.",
        $"ไม่ได้แตกไฟล์ zip: {whatThai} หากเชื่อถือไฟล์นี้ กรุณาแตกไฟล์เองแล้วระบุโฟลเดอร์"));
}
