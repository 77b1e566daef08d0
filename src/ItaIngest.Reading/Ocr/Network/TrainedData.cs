using System.Text;

namespace ItaIngest.Reading.Ocr.Network;

/// <summary>
/// The file that Tesseract keeps a model in (src/ccutil/tessdatamanager.h of Tesseract 5): how many parts there can be, where each begins
/// or -1, then the parts.
/// </summary>
internal sealed class TrainedData
{
    const int NetworkPart = 17, CharactersPart = 21, CodesPart = 22;

    readonly byte[] file;
    readonly long[] places;

    /// <exception cref="InvalidDataException">The file is no Tesseract model.</exception>
    internal TrainedData(byte[] file)
    {
        const int MostParts = 64;
        var count = file.Length < sizeof(int) ? 0 : BitConverter.ToInt32(file);
        if (count is <= CodesPart or > MostParts || file.Length < sizeof(int) + (sizeof(long) * count))
        {
            throw new InvalidDataException("The file is no Tesseract model");
        }

        this.file = file;
        places = [.. Enumerable.Range(0, count).Select(i => BitConverter.ToInt64(file, sizeof(int) + (sizeof(long) * i)))];
    }

    /// <summary>The network.</summary>
    internal NetworkFile Network => NetworkFile.Of(Part(NetworkPart));

    /// <summary>
    /// What each class of the network is: a space for the first, nothing for what is no character. Every character must have one class, as
    /// models of training with <c>--pass_through_recoder</c> have it.
    /// </summary>
    /// <exception cref="InvalidDataException">Characters are spelt with several classes.</exception>
    internal string[] Characters()
    {
        var characters = Unicharset.Read(Encoding.UTF8.GetString(Part(CharactersPart)));
        using var codes = new BinaryReader(new MemoryStream(Part(CodesPart)));
        var count = codes.ReadInt32();
        var classes = new string[count];
        for (var i = 0; i < count; i++)
        {
            _ = codes.ReadByte();
            if (codes.ReadInt32() != 1 || codes.ReadInt32() is not (>= 0 and var code) || code >= count || i >= characters.Count)
            {
                throw new InvalidDataException("The model spells characters with several classes; this program reads one class a character only");
            }

            classes[code] = i == 0 ? " " : i <= LayerCodes.Blank ? "" : characters[i];
        }

        return classes;
    }

    byte[] Part(int index)
    {
        var from = places[index];
        var to = places.Where(p => p > from).Append(file.Length).Min();
        return from < 0 || from > file.Length ? throw new InvalidDataException($"The model has no part {index}") : file[(int)from..(int)to];
    }
}
