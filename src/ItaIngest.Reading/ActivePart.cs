namespace ItaIngest.Reading;

/// <summary>What a file can do in the program it was made for, and never does here.</summary>
enum ActivePart
{
    /// <summary>Scripts of a PDF.</summary>
    JavaScript,

    /// <summary>A PDF's action that starts a program or opens another file.</summary>
    Launch,

    /// <summary>A form of the XFA kind, whose pages only Adobe's program builds.</summary>
    XfaForm,

    /// <summary>Files, objects or controls inside the file.</summary>
    EmbeddedFiles,

    /// <summary>Macros of an Office file.</summary>
    Macros,

    /// <summary>Parts that would be fetched from elsewhere: templates, pictures, data.</summary>
    ExternalReferences,
}
