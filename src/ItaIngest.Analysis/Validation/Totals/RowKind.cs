namespace ItaIngest.Analysis.Validation.Totals;

/// <summary>What a row of a table does with its numbers.</summary>
enum RowKind
{
    /// <summary>Gives them.</summary>
    Item,

    /// <summary>Adds up what stands above (รวม).</summary>
    Total,

    /// <summary>Tells the mean of what stands above (เฉลี่ย).</summary>
    Mean,

    /// <summary>Adds up what stands above at the end of a page (ยอดยกไป).</summary>
    CarriedForward,

    /// <summary>Repeats what the page before carried forward (ยอดยกมา).</summary>
    BroughtForward,
}
