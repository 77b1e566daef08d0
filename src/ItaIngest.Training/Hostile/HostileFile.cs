namespace ItaIngest.Training.Hostile;

/// <summary>A damaged or hostile file.</summary>
/// <param name="Name">Its name, which says what is wrong with it.</param>
/// <param name="Bytes">Its content.</param>
public sealed record HostileFile(string Name, byte[] Bytes);
