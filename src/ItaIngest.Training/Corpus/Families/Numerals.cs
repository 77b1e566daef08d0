namespace ItaIngest.Training.Corpus.Families;

/// <summary>Which digits a report prints.</summary>
enum Numerals
{
    /// <summary>Thai everywhere.</summary>
    Thai,

    /// <summary>Arabic everywhere.</summary>
    Arabic,

    /// <summary>Thai in text, Arabic in tables.</summary>
    ArabicInTables,

    /// <summary>Arabic in text, Thai in tables.</summary>
    ThaiInTables,

    /// <summary>Arabic in text, tables with Thai and Arabic columns.</summary>
    ByColumn,
}
