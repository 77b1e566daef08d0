using System.Text;
using ItaIngest.Model.Pages;

namespace ItaIngest.Reading.Isolation;

/// <summary>What was read as bytes and back, exactly: every number keeps every bit.</summary>
public static class DocumentBytes
{
    /// <summary>Number of the form, from 1: bytes of another form are not understood.</summary>
    public const int Form = 1;

    /// <summary>The bytes of a document.</summary>
    public static byte[] Of(ReadDocument document)
    {
        ArgumentNullException.ThrowIfNull(document);
        using var memory = new MemoryStream();
        using (var to = new BinaryWriter(memory, Encoding.UTF8, leaveOpen: true))
        {
            new DocumentWriter(to).Write(document);
        }

        return memory.ToArray();
    }

    /// <summary>
    /// The document of bytes that <see cref="Of"/> made. They may be anybody's by now: they give a document that a reader can have read, or
    /// nothing, and take no more memory than some times their own length.
    /// </summary>
    /// <exception cref="InvalidDataException">They are something else.</exception>
    public static ReadDocument Read(byte[] bytes)
    {
        using var from = new BinaryReader(new MemoryStream(bytes), Encoding.UTF8);
        try
        {
            return new DocumentParser(from).Read();
        }
        catch (Exception e) when (e is IOException or FormatException or ArgumentException)
        {
            throw new InvalidDataException("These bytes are no document that was read.", e);
        }
    }
}
