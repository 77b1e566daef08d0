namespace ItaIngest.Pipeline.Jobs;

/// <summary>A member of an archive as its format tells it.</summary>
/// <param name="Name">As the archive names it: may point anywhere.</param>
/// <param name="IsFile">Whether it is a plain file: no link, no device.</param>
/// <param name="PackedBytes">How many bytes it takes in the archive; null: not known for one member.</param>
/// <param name="Open">Its bytes; to be read before the next member is asked for.</param>
readonly record struct ArchiveMember(string Name, bool IsFile, long? PackedBytes, Func<Stream> Open);
