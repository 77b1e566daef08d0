namespace ItaIngest.Analysis.Extraction;

/// <summary>Who says what a column or a table is; for measuring one against the other.</summary>
enum Voice
{
    /// <summary>The learned model; where it is not sure, 'other'.</summary>
    Model,

    /// <summary>What people wrote down: phrases of headings, patterns of rows.</summary>
    Rules,

    /// <summary>Columns: the model where it is sure, else a sure phrase. Tables: the rules, and the model where it is certain of the contrary.</summary>
    Both,
}
