namespace ItaIngest.Storage.Exports;

/// <summary>What a column of an export holds.</summary>
public enum ColumnType
{
    /// <summary>A short text: a name, a code.</summary>
    Text,

    /// <summary>A text of sentences; spreadsheets wrap it.</summary>
    LongText,

    /// <summary>A number with the decimals that are printed.</summary>
    Number,

    /// <summary>A whole number.</summary>
    Integer,

    /// <summary>A day, Gregorian.</summary>
    Date,

    /// <summary>A moment, UTC.</summary>
    Time,
}
