using System.Reflection;
using System.Runtime.InteropServices;
using SQLitePCL;

namespace ItaIngest.Storage.Databases;

/// <summary>
/// Lets the managed provider, which asks for a library called e_sqlite3, find the system's SQLite: the packaged one is older than
/// STRICT tables (3.37), and a security fix of the distribution then reaches this program too.
/// </summary>
static class NativeSqlite
{
    /// <summary>The Debian package that carries the library.</summary>
    public const string Package = "libsqlite3-0";

    /// <summary>The first version with STRICT tables.</summary>
    public static readonly System.Version Oldest = new(3, 37);

    static readonly Lock Gate = new();
    static bool isReady;
    static bool isResolverSet;

    /// <summary>The library's version; load it first.</summary>
    public static string Version => raw.sqlite3_libversion().utf8_to_string();

    /// <summary>Loads the library once; throws <see cref="StoreUnavailableException"/> when it is missing or too old.</summary>
    public static void Load()
    {
        lock (Gate)
        {
            if (isReady)
            {
                return;
            }

            if (!isResolverSet)
            {
                NativeLibrary.SetDllImportResolver(typeof(SQLite3Provider_e_sqlite3).Assembly, Resolve);
                isResolverSet = true;
            }

            try
            {
                Batteries_V2.Init();
            }
            catch (Exception e) when (e is DllNotFoundException or TypeInitializationException)
            {
                throw new StoreUnavailableException($"SQLite is missing: install the package {Package}.", e);
            }

            if (System.Version.Parse(Version) is var found && found < Oldest)
            {
                throw new StoreUnavailableException($"SQLite {found} is too old; {Oldest} or newer is needed (package {Package}).");
            }

            isReady = true;
        }
    }

    static IntPtr Resolve(string name, Assembly assembly, DllImportSearchPath? path)
    {
        if (name != "e_sqlite3")
        {
            return IntPtr.Zero;
        }

        foreach (var candidate in (ReadOnlySpan<string>)["libsqlite3.so.0", "libsqlite3.so", "libsqlite3.dylib", "winsqlite3"])
        {
            if (NativeLibrary.TryLoad(candidate, out var handle))
            {
                return handle;
            }
        }

        return IntPtr.Zero;
    }
}
