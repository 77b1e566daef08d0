namespace ItaIngest.Pipeline.Inbox;

/// <summary>
/// A file in the work folder. Its path tells everything that must survive a kill: <c>work/TOKEN/ปี2568/a.pdf</c> came into the inbox
/// as <c>ปี2568/a.pdf</c>; the token makes this arrival one and the same when it is told again.
/// </summary>
/// <param name="Path">Full path of the file.</param>
/// <param name="Folder">Full path of the token's folder.</param>
/// <param name="Name">Path below the inbox, '/' separated.</param>
sealed record WorkItem(string Path, string Folder, string Name)
{
    /// <summary>The arrival's key.</summary>
    public string Token => System.IO.Path.GetFileName(Folder);

    /// <summary>The subfolders it came through.</summary>
    public IReadOnlyList<string> Tags => Name.Split('/')[..^1];

    public static WorkItem Of(string work, string path)
    {
        var below = System.IO.Path.GetRelativePath(work, path);
        var cut = below.IndexOf('/', StringComparison.Ordinal);

        // A file that somebody put straight into work has no token: its own name serves.
        return cut < 0 ? new WorkItem(path, path, below) : new WorkItem(path, System.IO.Path.Combine(work, below[..cut]), below[(cut + 1)..]);
    }
}
