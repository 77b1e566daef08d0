namespace ItaIngest.Tests.TestSupport;

/// <summary>Finds the checkout that the tests were built from, and the shared folder beside it.</summary>
static class Repository
{
    /// <summary>The folder that holds ItaIngest.sln.</summary>
    public static string Root { get; } = FindUp("ItaIngest.sln");

    /// <summary>The folder <c>shared</c> beside the checkout; null where there is none.</summary>
    public static string? Shared { get; } =
        Directory.Exists(Path.Combine(Root, "..", "shared")) ? Path.GetFullPath(Path.Combine(Root, "..", "shared")) : null;

    /// <summary>A path below the root.</summary>
    public static string At(params string[] parts) => Path.Combine([Root, .. parts]);

    /// <summary>A file of the shared folder; the test is skipped where it is absent.</summary>
    public static string SharedFile(params string[] parts)
    {
        var path = Shared is null ? "" : Path.Combine([Shared, .. parts]);
        Assert.SkipUnless(File.Exists(path), $"needs ../shared/{string.Join('/', parts)}, which is not on this machine");
        return path;
    }

    static string FindUp(string name)
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, name)))
            {
                return folder.FullName;
            }
        }

        throw new InvalidOperationException($"{name} was not found above {AppContext.BaseDirectory}.");
    }
}
