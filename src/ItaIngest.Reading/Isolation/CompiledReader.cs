using System.ComponentModel;
using System.Diagnostics;
using System.Reflection;

namespace ItaIngest.Reading.Isolation;

/// <summary>
/// The reader compiled ahead of time (<c>artifacts/reader/ita-ingest-reader</c>, made by the launcher): it reads at full speed from its first page,
/// where the program itself as a reader compiles its code anew in every process, for half a minute. One that was made from other sources
/// would read by other rules, so it is asked what it is made of, and then passed over.
/// </summary>
public static class CompiledReader
{
    /// <summary>Asks it what it is made of.</summary>
    public const string PartsArgument = "--parts";

    const string PathInCheckout = "artifacts/reader/ita-ingest-reader";

    static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);
    static readonly Lazy<string?> Found = new(() => Find(AppContext.BaseDirectory));

    /// <summary>The reader of this program's own sources; null: there is none.</summary>
    public static string? Path => Found.Value;

    /// <summary>What a program is made of: a line for each part, its name and the id that the compiler gave to just this code.</summary>
    public static string Parts(IEnumerable<Assembly> parts) =>
        string.Concat(parts.Select(part => $"{part.GetName().Name} {part.ManifestModule.ModuleVersionId}\n"));

    /// <summary>The reader beside a folder or above it, where it is of the same sources as this program.</summary>
    internal static string? Find(string folder)
    {
        for (var at = new DirectoryInfo(folder); at is not null; at = at.Parent)
        {
            var path = System.IO.Path.Combine(at.FullName, PathInCheckout);
            if (File.Exists(path))
            {
                return IsOfTheseSources(PartsOf(path)) ? path : null;
            }
        }

        return null;
    }

    /// <summary>Whether <see cref="Parts"/> of another process are of the same sources as this one's.</summary>
    internal static bool IsOfTheseSources(string parts)
    {
        try
        {
            var known = parts.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split(' ')).ToList();
            return known.Count > 0 && known.All(part => part is [var name, var id] && IdOf(name) == id);
        }
        catch (Exception e) when (e is IOException or BadImageFormatException)
        {
            return false; // it has parts that this program does not have
        }
    }

    static string IdOf(string part) => Assembly.Load(new AssemblyName(part)).ManifestModule.ModuleVersionId.ToString();

    static string PartsOf(string path)
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo(path, [PartsArgument]) { RedirectStandardOutput = true, RedirectStandardError = true }) ?? throw new InvalidOperationException(path);
            process.BeginErrorReadLine(); // what it complains of is nobody's matter: another reader is taken
            var said = process.StandardOutput.ReadToEndAsync();
            if (said.Wait(Patience) && process.WaitForExit(Patience) && process.ExitCode == 0)
            {
                return said.Result;
            }

            process.Kill();
            return "";
        }
        catch (Exception e) when (e is Win32Exception or InvalidOperationException)
        {
            return ""; // it does not run here
        }
    }
}
