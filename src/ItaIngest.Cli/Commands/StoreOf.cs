using System.CommandLine;
using ItaIngest.Storage;

namespace ItaIngest.Cli.Commands;

/// <summary>The store of a root that must be there already: looking must not make an empty one.</summary>
static class StoreOf
{
    public static SqliteStore Existing(GlobalOptions global, ParseResult parsed)
    {
        var folders = global.Folders(parsed);
        return File.Exists(folders.Database)
            ? new SqliteStore(folders.Database)
            : throw new UsageException(
                $"ยังไม่มีข้อมูลใน {folders.Root} สั่ง ita-ingest run หรือ watch ก่อน หรือระบุ --root",
                $"Nothing is stored in {folders.Root} yet: use ita-ingest run or watch first, or give another --root.");
    }
}
