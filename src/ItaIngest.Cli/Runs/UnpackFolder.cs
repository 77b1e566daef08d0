using System.Globalization;

namespace ItaIngest.Cli.Runs;

/// <summary>The temporary folder of what archives hold. A run that was killed leaves one behind; the next one of the same machine takes it away.</summary>
static class UnpackFolder
{
    const string Start = "ita-ingest-unpacked-";

    /// <summary>A folder of this process's own.</summary>
    public static DirectoryInfo Make()
    {
        foreach (var left in new DirectoryInfo(Path.GetTempPath()).EnumerateDirectories(Start + "*").Where(folder => !IsUsed(folder.Name)).ToList())
        {
            try
            {
                left.Delete(recursive: true);
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                // Somebody else's: theirs to take away.
            }
        }

        return Directory.CreateTempSubdirectory(string.Create(CultureInfo.InvariantCulture, $"{Start}{Environment.ProcessId}-"));
    }

    static bool IsUsed(string name) =>
        !int.TryParse(name[Start.Length..].Split('-')[0], NumberStyles.None, CultureInfo.InvariantCulture, out var process) || Directory.Exists($"/proc/{process}");
}
