namespace ItaIngest.Pipeline.Files;

/// <summary>What stands under a name.</summary>
enum FileKind
{
    /// <summary>Nothing, or nothing that can be looked at.</summary>
    None,

    /// <summary>A regular file.</summary>
    File,

    /// <summary>A folder.</summary>
    Folder,

    /// <summary>A symbolic link, whatever it points at.</summary>
    Link,

    /// <summary>A device, pipe or socket.</summary>
    Device,
}
