using System.CommandLine;
using ItaIngest.Pipeline;
using ItaIngest.Storage;
using ItaIngest.Storage.Databases;

namespace ItaIngest.Cli.Commands;

/// <summary>The store of a root that must be there already: looking must not make an empty one.</summary>
static class StoreOf
{
    public static DocumentStore Existing(GlobalOptions global, ParseResult parsed) => new(Database(global, parsed));

    public static Database Database(GlobalOptions global, ParseResult parsed)
    {
        var folders = global.Folders(parsed);
        Check(folders);
        return folders.Store.Open();
    }

    /// <summary>Throws <see cref="UsageException"/> when nothing is stored yet.</summary>
    public static void Check(RootFolders folders)
    {
        if (!folders.Store.Exists)
        {
            throw new UsageException(
                $"ยังไม่มีข้อมูลใน {folders.Root} สั่ง ita-ingest run หรือ watch ก่อน หรือระบุ --root",
                $"Nothing is stored in {folders.Root} yet: use ita-ingest run or watch first, or give another --root.");
        }
    }
}
