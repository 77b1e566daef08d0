using System.Text;
using System.Text.Json;

namespace ItaIngest.Reading.Isolation;

/// <summary>What a reader process is asked for.</summary>
/// <param name="Task">What to do.</param>
/// <param name="Range">Pages to read.</param>
/// <param name="Options">How.</param>
/// <param name="Bytes">How many bytes of a new document follow the message; 0: it is about the one that came last.</param>
/// <param name="Width">Pixels across of a picture.</param>
/// <param name="Settings">What analysis goes by; this library does not know what is in it.</param>
sealed record ReadRequest(ReadTask Task, PageRange Range, ReadOptions Options, long Bytes = 0, int Width = 0, string Settings = "")
{
    internal byte[] ToBytes()
    {
        using var memory = new MemoryStream();
        using (var to = new BinaryWriter(memory, Encoding.UTF8))
        {
            to.Write((byte)Task);
            to.Write(Range.First);
            to.Write(Range.Last);
            to.Write(JsonSerializer.Serialize(Options, OptionsJson.Default.ReadOptions));
            to.Write(Bytes);
            to.Write(Width);
            to.Write(Settings);
        }

        return memory.ToArray();
    }

    internal static ReadRequest From(byte[] message)
    {
        using var from = new BinaryReader(new MemoryStream(message), Encoding.UTF8);
        var task = (ReadTask)from.ReadByte();
        var range = new PageRange(from.ReadInt32(), from.ReadInt32());
        return new ReadRequest(task, range, JsonSerializer.Deserialize(from.ReadString(), OptionsJson.Default.ReadOptions)!, from.ReadInt64(), from.ReadInt32(), from.ReadString());
    }
}
