using System.Globalization;
using System.Reflection;

namespace ItaIngest.Storage.Databases;

/// <summary>One step of the schema. Both databases have the same tables and columns at the same version.</summary>
/// <param name="Version">The schema's version after it.</param>
/// <param name="Sql">What it does.</param>
sealed record SchemaScript(int Version, string Sql)
{
    /// <summary>All steps of a folder below <c>Schema</c>, in order.</summary>
    public static IReadOnlyList<SchemaScript> Of(string folder) => [.. Read($"Schema/{folder}/").OrderBy(script => script.Version)];

    static IEnumerable<SchemaScript> Read(string folder)
    {
        var assembly = Assembly.GetExecutingAssembly();
        foreach (var name in assembly.GetManifestResourceNames().Where(name => name.StartsWith(folder, StringComparison.Ordinal)))
        {
            using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
            yield return new SchemaScript(int.Parse(name.AsSpan(folder.Length, 3), NumberStyles.None, CultureInfo.InvariantCulture), reader.ReadToEnd());
        }
    }
}
