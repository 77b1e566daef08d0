using ItaIngest.Storage.Exports;

namespace ItaIngest.Storage.Batches;

/// <summary>The changes of a batch as a table for spreadsheets, a change a row.</summary>
public sealed class DifferenceCsv : IDisposable
{
    readonly CsvHelper.CsvWriter writer;

    /// <summary>Begins the file, replacing one that is there.</summary>
    public DifferenceCsv(string path)
    {
        writer = CsvExport.Open(path, hasMark: true);
        CsvExport.WriteRow(writer, ["document", "sha256", "agency", "change", "what", "field", "from", "to"]);
    }

    /// <summary>Writes the changes of one document.</summary>
    public void Write(BatchResult result)
    {
        ArgumentNullException.ThrowIfNull(result);
        foreach (var change in result.Changes)
        {
            CsvExport.WriteRow(writer, [result.Name, result.Sha256, result.Agency, change.Kind, change.What, change.Field, change.From, change.To]);
        }
    }

    /// <inheritdoc/>
    public void Dispose() => writer.Dispose();
}
