using ItaIngest.Model.Results;

namespace ItaIngest.Pipeline.Jobs;

/// <summary>What an archive may take, those inside it included: bytes are counted while they are unpacked, not believed.</summary>
sealed class ArchiveBudget
{
    /// <summary>Most members that are looked at.</summary>
    public const int MaxMembers = 20_000;

    /// <summary>How deep archives may lie inside each other: the given one is the first.</summary>
    public const int MaxDepth = 4;

    /// <summary>Most bytes of one member, as for any document (ReadOptions.MaxBytes).</summary>
    public const long MaxMemberBytes = 512L << 20;

    /// <summary>Most bytes of all members together.</summary>
    public const long MaxTotalBytes = 8L << 30;

    // Below this many bytes nothing is called a bomb; above it, documents (packed already) do not shrink a hundredfold.
    const long BombFloor = 32L << 20;
    const long BombRatio = 200;

    int members;
    long bytes;

    /// <summary>Counts a member.</summary>
    public void AddMember()
    {
        if (++members > MaxMembers)
        {
            throw Bomb($"it has more than {MaxMembers} members", $"มีมากกว่า {MaxMembers} ไฟล์");
        }
    }

    /// <summary>Copies a member's bytes; throws <see cref="RejectedException"/> where they are too many.</summary>
    /// <param name="source">The member.</param>
    /// <param name="target">Where to.</param>
    /// <param name="name">Its name.</param>
    /// <param name="packed">How many bytes it came from.</param>
    public void Copy(Stream source, Stream target, string name, long packed)
    {
        var buffer = new byte[1 << 16];
        long total = 0;
        int read;
        while ((read = source.Read(buffer)) > 0)
        {
            total += read;
            bytes += read;
            if (total > MaxMemberBytes || bytes > MaxTotalBytes || (total > BombFloor && total > BombRatio * Math.Max(packed, 1)))
            {
                throw Bomb($"its member {name} unpacks to more than {total} bytes", $"ไฟล์ {name} ขยายเกิน {total} ไบต์");
            }

            target.Write(buffer.AsSpan(0, read));
        }
    }

    /// <summary>Archives lie too deep inside each other.</summary>
    public static RejectedException TooDeep() => Bomb($"archives lie more than {MaxDepth} deep inside each other", $"มีไฟล์บีบอัดซ้อนกันเกิน {MaxDepth} ชั้น");

    static RejectedException Bomb(string what, string whatThai) => new(new Rejection(
        RejectionCodes.Bomb,
        $"The archive was not unpacked: {what}. Unpack it yourself if you trust it, and give the folder.",
        $"ไม่ได้แตกไฟล์บีบอัด: {whatThai} หากเชื่อถือไฟล์นี้ กรุณาแตกไฟล์เองแล้วระบุโฟลเดอร์"));
}
