namespace ItaIngest.Storage.Exports;

/// <summary>What records can be taken out as.</summary>
public enum ExportFormat
{
    /// <summary>One array of records.</summary>
    Json,

    /// <summary>One record a line.</summary>
    Jsonl,

    /// <summary>Several flat tables, one file each, for spreadsheets.</summary>
    Csv,
}
