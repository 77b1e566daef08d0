using System.Reflection;
using System.Runtime.InteropServices;

namespace ItaIngest.Reading.Native;

/// <summary>Finds, loads and initialises libpdfium.so, which npm carries (native/package-lock.json pins it).</summary>
static class PdfiumLibrary
{
    internal const string Name = "pdfium";

    /// <summary>A folder that holds libpdfium.so, when it is not in the checkout's native/node_modules.</summary>
    internal const string FolderVariable = "ITA_INGEST_NATIVE";

    static readonly string PathInCheckout = Path.Combine(
        "native", "node_modules", "pdfium-node-linux-x64-gnu", "prebuilds", "linux-x64-gnu", "libpdfium.so");

    static readonly Lazy<bool> Initialised = new(Initialise);

    /// <summary>PDFium keeps global state: whoever calls it holds this.</summary>
    internal static Lock Gate { get; } = new();

    /// <summary>Where the library is; null when it is not installed.</summary>
    internal static string? Find() => Candidates().FirstOrDefault(File.Exists);

    /// <summary>Loads the library once; later calls do nothing.</summary>
    /// <exception cref="DllNotFoundException">It is not installed.</exception>
    internal static void Load() => _ = Initialised.Value;

    static bool Initialise()
    {
        NativeLibrary.SetDllImportResolver(typeof(PdfiumLibrary).Assembly, Resolve);
        Pdfium.FPDF_InitLibraryWithConfig(new Pdfium.LibraryConfig { Version = 2 });
        return true;
    }

    static nint Resolve(string name, Assembly assembly, DllImportSearchPath? search)
    {
        if (name != Name)
        {
            return 0;
        }

        var path = Find() ?? throw new DllNotFoundException(
            $"libpdfium.so was not found. Run 'npm ci --ignore-scripts' in native/, or set {FolderVariable} to the folder that holds it.");
        return NativeLibrary.Load(path);
    }

    static IEnumerable<string> Candidates()
    {
        if (Environment.GetEnvironmentVariable(FolderVariable) is { Length: > 0 } folder)
        {
            yield return Path.Combine(folder, "libpdfium.so");
            yield return Path.Combine(folder, PathInCheckout["native/".Length..]);
        }

        for (var at = new DirectoryInfo(AppContext.BaseDirectory); at is not null; at = at.Parent)
        {
            yield return Path.Combine(at.FullName, PathInCheckout);
        }
    }
}
