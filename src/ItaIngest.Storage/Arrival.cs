namespace ItaIngest.Storage;

/// <summary>Bytes that came in under a name.</summary>
/// <param name="Sha256">Lower-case hexadecimal hash of the bytes.</param>
/// <param name="Bytes">Size.</param>
/// <param name="Name">Name or path below the given folder, '/' separated.</param>
/// <param name="Tags">Subfolders of the inbox that it came through, outermost first; empty elsewhere.</param>
/// <param name="Key">What makes this arrival one and the same when it is told again, such as the name of its work folder.</param>
/// <param name="At">When, UTC.</param>
public sealed record Arrival(string Sha256, long Bytes, string Name, IReadOnlyList<string> Tags, string Key, DateTimeOffset At);
