using ItaIngest.Reading.Native;
using ItaIngest.Reading.Ocr;

namespace ItaIngest.Reading.Isolation.Jail;

/// <summary>What a reader must be able to read to run at all. Documents are not among it: their bytes come through the pipe.</summary>
static class ReadableFolders
{
    /// <summary>Libraries of the system, and what the runtime asks about the machine.</summary>
    static readonly string[] OfTheSystem =
    [
        "/usr/lib", "/usr/lib64", "/usr/local/lib", "/lib", "/lib64", "/etc/ld.so.cache", "/etc/ld.so.conf", "/etc/ld.so.conf.d", "/etc/localtime",
        "/usr/share/zoneinfo", "/usr/share/dotnet", "/usr/share/fonts", "/proc", "/sys/devices/system", "/sys/fs/cgroup", "/dev/urandom", "/dev/null", "/dev/zero",
    ];

    /// <summary>Files and folders for a reader that is started by a command.</summary>
    internal static IReadOnlyList<string> For(ReaderCommand command, string? modelFolder)
    {
        // .../dotnet/shared/Microsoft.NETCore.App/10.0.0/System.Private.CoreLib.dll
        var runtime = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(typeof(object).Assembly.Location)!, "..", "..", ".."));
        return
        [
            .. OfTheSystem,
            runtime,
            AppContext.BaseDirectory,
            .. command.Arguments.Append(command.FileName).Where(File.Exists).Select(f => Path.GetDirectoryName(Path.GetFullPath(f))!),
            .. NativeFolders(),
            .. ModelFolders(modelFolder),
        ];
    }

    static IEnumerable<string> NativeFolders() => PdfiumLibrary.Find() is { } library ? [Path.GetDirectoryName(Path.GetFullPath(library))!] : [];

    static IEnumerable<string> ModelFolders(string? given)
    {
        try
        {
            return [Path.GetFullPath(OcrModel.Find(given).Folder)];
        }
        catch (FileNotFoundException)
        {
            return given is null ? [] : [Path.GetFullPath(given)];
        }
    }
}
