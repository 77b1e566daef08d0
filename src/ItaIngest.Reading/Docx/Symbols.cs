namespace ItaIngest.Reading.Docx;

/// <summary>Characters of the symbol fonts as Unicode: bullets, ticks and boxes are what reports use of them.</summary>
static class Symbols
{
    /// <summary>The character of w:sym or of a bullet; a symbol font's character that is not known here is a plain bullet.</summary>
    public static char Standard(int code, string? font)
    {
        var isWingdings = font?.StartsWith("Wingdings", StringComparison.OrdinalIgnoreCase) ?? false;
        return (code & 0xFF, isSymbolArea: code is >= 0xF000 and <= 0xF0FF || isWingdings) switch
        {
            (_, false) => (char)code,
            (0xB7, _) => '•',
            (0xA7, _) => '▪',
            (0xD8, _) => '➢',
            (0xFC, _) => '✓',
            (0xFB, _) => '✗',
            (0xFE, _) => '☑',
            (0xFD, _) => '☒',
            (0xA8 or 0x6F or 0x71 or 0x72, true) => isWingdings ? '□' : '•',
            (0x6C or 0x9F, true) => '●',
            (0x6E, true) => '■',
            (0x76, _) => '❖',
            (0xE0 or 0xE8, _) => '➔',
            (0x2D, _) => '-',
            _ => '•',
        };
    }
}
