using System.Text;
using ItaIngest.Model.Pages;
using ItaIngest.Model.Results;
using ItaIngest.Reading.Isolation.Jail;
using ItaIngest.Reading.Pictures;

namespace ItaIngest.Reading.Isolation;

/// <summary>What a reader process says: exactly one of its parts, or none for 'not counted in pages'.</summary>
/// <param name="PageCount">Pages that can be read one by one.</param>
/// <param name="Document">What was read.</param>
/// <param name="Rejection">Why the file cannot be used.</param>
/// <param name="Fault">A fault of the program, as an exception's text.</param>
/// <param name="IsStep">Not the answer yet: another page is done.</param>
/// <param name="Pixels">Pixels of the page images that the document was read from.</param>
/// <param name="Jail">What holds the process in: said once when it is ready, and again when it was asked to try.</param>
/// <param name="Png">A page's picture.</param>
/// <param name="Sizes">Every page's size.</param>
/// <param name="Analysis">What the document says, as analysis wrote it.</param>
/// <param name="Parts">What the process is made of (<see cref="CompiledReader.Parts"/>): said once when it is ready.</param>
sealed record ReadReply(
    int? PageCount = null,
    ReadDocument? Document = null,
    Rejection? Rejection = null,
    string? Fault = null,
    bool IsStep = false,
    long Pixels = 0,
    JailReport? Jail = null,
    byte[]? Png = null,
    IReadOnlyList<PageSize>? Sizes = null,
    byte[]? Analysis = null,
    string Parts = "")
{
    internal byte[] ToBytes()
    {
        using var memory = new MemoryStream();
        using (var to = new BinaryWriter(memory, Encoding.UTF8))
        {
            to.Write(IsStep);
            to.Write(Pixels);
            to.Write(PageCount ?? -1);
            to.Write(Document is not null);
            if (Document is not null)
            {
                new DocumentWriter(to).Write(Document);
            }

            to.Write(Rejection?.Code ?? "");
            to.Write(Rejection?.Message ?? "");
            to.Write(Rejection?.MessageThai ?? "");
            to.Write(Fault ?? "");
            to.Write(Jail is not null);
            Write(to, Jail ?? JailReport.None);
            to.Write(Parts);
            Write(to, Png);
            Write(to, Analysis);
            to.Write(Sizes?.Count ?? -1);
            foreach (var size in Sizes ?? [])
            {
                to.Write(size.Width);
                to.Write(size.Height);
            }
        }

        return memory.ToArray();
    }

    /// <summary>Throws <see cref="InvalidDataException"/> or one of <see cref="BinaryReader"/>'s exceptions for anything that <see cref="ToBytes"/> does not write.</summary>
    internal static ReadReply From(byte[] message)
    {
        using var from = new BinaryReader(new MemoryStream(message), Encoding.UTF8);
        var isStep = from.ReadBoolean();
        var pixels = from.ReadInt64();
        var pages = from.ReadInt32();
        var document = from.ReadBoolean() ? new DocumentParser(from).Read() : null;
        var rejection = new Rejection(from.ReadString(), from.ReadString(), from.ReadString());
        var fault = from.ReadString();
        var hasJail = from.ReadBoolean();
        var jail = ReadJail(from);
        var parts = from.ReadString();
        return new ReadReply(
            pages < 0 ? null : pages,
            document,
            rejection.Code.Length > 0 ? rejection : null,
            fault.Length > 0 ? fault : null,
            isStep,
            pixels,
            hasJail ? jail : null,
            Png: ReadBytes(from),
            Analysis: ReadBytes(from),
            Sizes: ReadSizes(from),
            Parts: parts);
    }

    static void Write(BinaryWriter to, byte[]? bytes)
    {
        to.Write(bytes?.Length ?? -1);
        to.Write(bytes ?? []);
    }

    static byte[]? ReadBytes(BinaryReader from)
    {
        var length = from.ReadInt32();
        return length < 0 ? null : from.ReadBytes(length) is var bytes && bytes.Length == length ? bytes : throw new EndOfStreamException();
    }

    static List<PageSize>? ReadSizes(BinaryReader from)
    {
        var count = from.ReadInt32();
        if (count < 0)
        {
            return null;
        }

        var sizes = new List<PageSize>();
        for (var i = 0; i < count; i++)
        {
            sizes.Add(new PageSize(from.ReadDouble(), from.ReadDouble()));
        }

        return sizes;
    }

    static void Write(BinaryWriter to, JailReport jail)
    {
        to.Write(jail.HasFilter);
        to.Write(jail.HasLimits);
        to.Write(jail.IsWalled);
        to.Write(string.Join('\n', jail.Escapes));
    }

    static JailReport ReadJail(BinaryReader from) => new(
        from.ReadBoolean(), from.ReadBoolean(), from.ReadBoolean(), from.ReadString().Split('\n', StringSplitOptions.RemoveEmptyEntries));
}
