namespace ItaIngest.Reading.Ocr.Network;

/// <summary>Arrays that are kept from batch to batch.</summary>
internal static class Room
{
    /// <summary>Makes an array large enough, and a quarter larger; what it held is lost then.</summary>
    internal static void Grow<T>(ref T[] array, int size)
    {
        if (array.Length < size)
        {
            array = new T[size + (size / 4)];
        }
    }
}
