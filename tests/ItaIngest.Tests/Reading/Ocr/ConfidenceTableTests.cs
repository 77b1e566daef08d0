using ItaIngest.Model.Results;
using ItaIngest.Reading.Ocr;

namespace ItaIngest.Tests.Reading.Ocr;

public sealed class ConfidenceTableTests : IDisposable
{
    readonly string folder = Directory.CreateTempSubdirectory("ita-confidence-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    ConfidenceTable Load(string json, string sha256)
    {
        File.WriteAllText(Path.Combine(folder, ConfidenceTable.FileName), json);
        return ConfidenceTable.For([new ModelUse("m", sha256)], folder);
    }

    const string Table = """{"tables": [{"sha256": "aa", "word": [[0.5, 0.2], [0.9, 0.6]], "number": [[0.9, 0.95]]}]}""";

    [Fact]
    public void Between_two_points_a_curve_is_straight_and_beyond_them_level()
    {
        var table = Load(Table, "aa");

        Assert.Equal(0.2, table.Of(0.1, isNumber: false), 6);
        Assert.Equal(0.4, table.Of(0.7, isNumber: false), 6);
        Assert.Equal(0.6, table.Of(0.99, isNumber: false), 6);
        Assert.Equal(0.95, table.Of(0.7, isNumber: true), 6);
    }

    [Theory]
    [InlineData(Table, "bb")] // another model
    [InlineData("{\"tables\": []}", "aa")]
    [InlineData("{\"tables\": [{\"sha256\": \"aa\", \"word\": [[0.9, 0.6], [0.5, 0.7]]}]}", "aa")] // out of order
    [InlineData("not json", "aa")]
    public void Without_a_table_of_the_model_the_engines_figures_stand(string json, string sha256)
    {
        var table = Load(json, sha256);

        Assert.False(table.IsFitted);
        Assert.Equal(0.7, table.Of(0.7, isNumber: true), 6);
    }
}
