using System.Text.Json.Nodes;
using Dapper;
using ItaIngest.Storage.Exports;
using ItaIngest.Tests.Storage;
using ItaIngest.Tests.TestSupport;
using Xunit;

namespace ItaIngest.Tests.Schema;

/// <summary>docs/data-dictionary.md says what the program does: every column of every export and view has its meaning.</summary>
public sealed class DataDictionaryTests
{
    static readonly string File = Repository.At("docs", "data-dictionary.md");
    readonly DataDictionary dictionary = new((JsonObject)JsonNode.Parse(System.IO.File.ReadAllText(Repository.At("docs", "schema", "ita-report-1.schema.json")))!);

    [Fact]
    public void It_is_what_schema_exports_and_views_say_now()
    {
        var text = dictionary.Write(Views());
        if (Environment.GetEnvironmentVariable("ITA_WRITE_DICTIONARY") == "1")
        {
            System.IO.File.WriteAllText(File, text);
        }

        Assert.True(System.IO.File.Exists(File) && System.IO.File.ReadAllText(File) == text, "docs/data-dictionary.md is stale: ITA_WRITE_DICTIONARY=1 ./ita-ingest test unit makes it anew.");
    }

    [Fact]
    public void Every_column_has_a_meaning_and_every_field_that_it_names_is_in_the_schema()
    {
        Assert.Empty(
            from table in ExportTables.All
            from column in table.Columns
            where dictionary.Meaning(column).Length == 0 || (column.From.Length > 0 && dictionary.Find(column.From) is null)
            select $"{table.Name}.{column.Name} ({column.From})");
        Assert.Empty(
            from view in Views()
            from column in view.Columns
            where dictionary.MeaningInView(view.Name, column).Length == 0
            select $"{view.Name}.{column}");
    }

    [Fact]
    public void No_table_has_a_column_twice() =>
        Assert.All(ExportTables.All, table => Assert.Equal(table.Columns.Count, table.Columns.Select(column => column.Name).Distinct().Count()));

    static IReadOnlyList<(string Name, IReadOnlyList<string> Columns)> Views()
    {
        using var database = TestDatabase.OnSqlite();
        using var connection = database.Connect();
        var names = connection.Query<string>("SELECT name FROM sqlite_master WHERE type = 'view' AND name LIKE 'ita@_%' ESCAPE '@' ORDER BY rowid").AsList();
        return [.. names.Select(name => (name, (IReadOnlyList<string>)connection.Query<string>("SELECT name FROM pragma_table_info(@name) ORDER BY cid", new { name }).AsList()))];
    }
}
