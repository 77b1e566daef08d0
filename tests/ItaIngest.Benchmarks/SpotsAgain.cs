using System.Globalization;
using ItaIngest.Model.Json;
using ItaIngest.Model.Review;

namespace ItaIngest.Benchmarks;

/// <summary>Of two readings of the same documents: how many values of the first are found again in the second, by their spots.</summary>
static class SpotsAgain
{
    internal static int Run(string first, string second)
    {
        Console.WriteLine("| document | numbers | same, same value | same, other value | renamed | moved | ambiguous | gone | wrong |");
        Console.WriteLine("|---|---|---|---|---|---|---|---|---|");
        var all = new int[8];
        foreach (var file in Directory.GetFiles(first, "*.json", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            var name = Path.GetRelativePath(first, file);
            var (before, after) = (RecordFields.Of(ItaJson.Read(File.ReadAllText(file))), RecordFields.Of(ItaJson.Read(File.ReadAllText(Path.Combine(second, name)))));
            var counts = new int[8];
            foreach (var field in before.All.Where(f => f.Spot.IsNumber && !f.Field.StartsWith("/content/tables/", StringComparison.Ordinal)))
            {
                var match = FieldSearch.Find(after, field.Spot);
                counts[0]++;
                counts[Column(match, field.Spot)]++;

                // A decision laid over a value that is named otherwise and printed otherwise would be laid over another number.
                counts[7] += match.Field is { } found && found.Spot.Value != field.Spot.Value && found.Spot.IsNamed && found.Spot.Key != field.Spot.Key ? 1 : 0;
            }

            Write(name, counts);
            all = [.. all.Zip(counts, (a, b) => a + b)];
        }

        Write("all", all);
        return 0;
    }

    static int Column(FieldMatch match, FieldSpot wanted) => match.Kind switch
    {
        FieldMatchKind.Same => match.Field!.Spot.Value == wanted.Value ? 1 : 2,
        FieldMatchKind.Renamed => 3,
        FieldMatchKind.Moved => 4,
        FieldMatchKind.Ambiguous => 5,
        _ => 6,
    };

    static void Write(string name, int[] counts) =>
        Console.WriteLine($"| {name} | {string.Join(" | ", counts.Select(count => count.ToString(CultureInfo.InvariantCulture)))} |");
}
