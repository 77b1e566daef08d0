using System.Globalization;
using ItaIngest.Model.Results;

namespace ItaIngest.Pipeline.Jobs;

/// <summary>
/// Unpacks an archive of documents and the archives inside it. Members go to numbered files, so that no name in the archive can point
/// outside; links and devices are not made.
/// </summary>
sealed class ArchiveUnpacker(string target)
{
    readonly ArchiveBudget budget = new();
    readonly List<Unpacked> files = [];
    readonly List<string> leftOut = [];
    readonly List<(string Member, string File, Rejection Rejection)> broken = [];

    /// <summary>Files that were unpacked, in the archive's order.</summary>
    public IReadOnlyList<Unpacked> Files => files;

    /// <summary>Members that are no file to be read: links, devices, hidden or locked ones.</summary>
    public IReadOnlyList<string> LeftOut => leftOut;

    /// <summary>Archives inside it that could not be used.</summary>
    public IReadOnlyList<(string Member, string File, Rejection Rejection)> Broken => broken;

    /// <summary>Unpacks all. Throws <see cref="RejectedException"/> when the archive is damaged, encrypted, foreign or a bomb.</summary>
    public void Unpack(string archive) => Unpack(archive, "", depth: 1);

    void Unpack(string archive, string below, int depth)
    {
        if (ArchiveMembers.IsForeign(archive))
        {
            throw new RejectedException(Foreign());
        }

        if (depth > ArchiveBudget.MaxDepth)
        {
            throw ArchiveBudget.TooDeep();
        }

        Directory.CreateDirectory(target);
        try
        {
            foreach (var member in ArchiveMembers.Of(archive))
            {
                budget.AddMember();
                Take(member, below + SafeName(member.Name), new FileInfo(archive).Length, depth);
            }
        }
        catch (InvalidDataException e) when (e.Message.Contains("encrypt", StringComparison.OrdinalIgnoreCase))
        {
            throw new RejectedException(Encrypted(), e);
        }
        catch (Exception e) when (e is InvalidDataException or EndOfStreamException or NotSupportedException or FormatException)
        {
            throw new RejectedException(Damaged(e), e);
        }
    }

    void Take(ArchiveMember member, string name, long archiveBytes, int depth)
    {
        if (!member.IsFile || IsUnwanted(name))
        {
            leftOut.Add(name);
            return;
        }

        // The ending goes along: it is one of two hints at what the file is.
        var number = (files.Count + broken.Count + leftOut.Count).ToString(CultureInfo.InvariantCulture);
        var file = Path.Combine(target, $"{number}-{depth}{EndingOf(name)}");
        if (!ArchiveMembers.IsForeign(name))
        {
            using var source = member.Open();
            using var written = File.Create(file);
            budget.Copy(source, written, name, member.PackedBytes ?? archiveBytes);
        }

        if (!ArchiveMembers.IsArchiveName(name))
        {
            files.Add(new Unpacked(name, file));
            return;
        }

        try
        {
            Unpack(file, name + "/", depth + 1);
            File.Delete(file);
        }
        catch (RejectedException e) when (e.Rejection.Code != RejectionCodes.Bomb)
        {
            broken.Add((name, file, e.Rejection));
        }
    }

    static string EndingOf(string name) =>
        name.EndsWith(".tar.gz", StringComparison.OrdinalIgnoreCase) ? ".tar.gz" : string.Concat(Path.GetExtension(name).Take(16));

    // What the record is called and where its JSON goes: never outside the output folder, on any system.
    static string SafeName(string fullName)
    {
        var parts = fullName.Replace('\\', '/').Split('/', StringSplitOptions.RemoveEmptyEntries)
            .Where(part => part is not ("." or ".."))
            .Select(part => string.Concat(part.Select(c => char.IsControl(c) || c == ':' ? '_' : c)));
        return string.Join('/', parts) is { Length: > 0 } name ? name : "_";
    }

    static bool IsUnwanted(string name) =>
        name.Split('/').Any(part => part.StartsWith('.') || part.StartsWith("~$", StringComparison.Ordinal) || part == "__MACOSX");

    static Rejection Foreign() => new(
        RejectionCodes.UnknownType,
        "Archives of this form are not opened. Unpack it with another program and give the folder, or pack it as .zip.",
        "ไม่รองรับไฟล์บีบอัดชนิดนี้ กรุณาแตกไฟล์ด้วยโปรแกรมอื่นแล้วระบุโฟลเดอร์ หรือบีบอัดใหม่เป็น .zip");

    static Rejection Encrypted() => new(
        RejectionCodes.Encrypted,
        "The archive is protected by a password. Unpack it and give the folder.",
        "ไฟล์บีบอัดมีรหัสผ่าน กรุณาแตกไฟล์แล้วระบุโฟลเดอร์แทน");

    static Rejection Damaged(Exception e) => new(
        RejectionCodes.Damaged,
        $"The archive is damaged or packed in an unknown way ({e.Message}) Unpack it with another program and give the folder.",
        "ไฟล์บีบอัดเสียหายหรือบีบอัดด้วยวิธีที่ไม่รู้จัก กรุณาแตกไฟล์ด้วยโปรแกรมอื่นแล้วระบุโฟลเดอร์แทน");

    /// <summary>A file that was unpacked.</summary>
    /// <param name="Member">Its name below the given archive, '/' separated; inside an inner archive that one's name comes first.</param>
    /// <param name="File">Where it is now.</param>
    public sealed record Unpacked(string Member, string File);
}
