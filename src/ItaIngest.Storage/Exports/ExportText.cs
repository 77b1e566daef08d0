namespace ItaIngest.Storage.Exports;

/// <summary>How texts stand in tables.</summary>
static class ExportText
{
    // A spreadsheet takes a text that begins so for a formula: '=HYPERLINK(...)' from a hostile document would run, and the common
    // '- ดำเนินการ...' shows as an error (OWASP, 'CSV injection').
    const string FormulaStarts = "=+-@\t\r\n＝＋－＠";

    /// <summary>Whether a spreadsheet might take it for a formula.</summary>
    public static bool LooksLikeFormula(string text) => text.Length > 0 && FormulaStarts.Contains(text[0], StringComparison.Ordinal);

    /// <summary>An enumeration's value as the record writes it.</summary>
    public static string Of(Enum value) => char.ToLowerInvariant(value.ToString()[0]) + value.ToString()[1..];
}
