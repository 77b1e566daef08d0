using ItaIngest.Model.Json;
using ItaIngest.Storage.Review;

namespace ItaIngest.Storage.Exports;

/// <summary>Records as one JSON array, or as JSON Lines. Records are taken one by one: the whole store is never in memory.</summary>
public static class JsonExport
{
    /// <summary>Writes one array.</summary>
    public static void WriteArray(IEnumerable<ReviewedRecord> records, Stream target)
    {
        ArgumentNullException.ThrowIfNull(records);
        ArgumentNullException.ThrowIfNull(target);
        var separator = "["u8;
        var isEmpty = true;
        foreach (var record in records)
        {
            target.Write(separator);
            target.Write("\n"u8);
            ReviewedJson.Write(record, target, ItaJson.Options);
            separator = ","u8;
            isEmpty = false;
        }

        target.Write(isEmpty ? "[]\n"u8 : "\n]\n"u8);
    }

    /// <summary>Writes one record.</summary>
    public static void WriteOne(ReviewedRecord record, Stream target)
    {
        ArgumentNullException.ThrowIfNull(record);
        ReviewedJson.Write(record, target, ItaJson.Compact);
    }

    /// <summary>Writes one record a line.</summary>
    public static void WriteLines(IEnumerable<ReviewedRecord> records, Stream target)
    {
        ArgumentNullException.ThrowIfNull(records);
        ArgumentNullException.ThrowIfNull(target);
        foreach (var record in records)
        {
            ReviewedJson.Write(record, target, ItaJson.Compact);
            target.Write("\n"u8);
        }
    }
}
