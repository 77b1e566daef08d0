namespace ItaIngest.Model.Blocks;

/// <summary>What a paragraph is on its page.</summary>
public enum ParagraphRole
{
    /// <summary>Running text and headings.</summary>
    Body,

    /// <summary>A running head, page number, catchword ('/ซึ่งจากการ....') or other furniture that sentences run past.</summary>
    Furniture,

    /// <summary>A footnote or endnote.</summary>
    Footnote,
}
