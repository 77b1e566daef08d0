using System.Text.Json;
using ItaIngest.Model.Geometry;
using ItaIngest.Model.Json;
using ItaIngest.Model.Provenance;
using Xunit;

namespace ItaIngest.Tests.Model.Json;

public sealed class CellSpotConverterTests
{
    public static TheoryData<string, CellSpot?> Spots { get; } = new()
    {
        { "[3,72.1,120,140.2,135.5]", new CellSpot(3, new Box(72.1, 120, 140.2, 135.5), null, 1) },
        { "[12,72.1,120,140.2,135.5,0.83]", new CellSpot(12, new Box(72.1, 120, 140.2, 135.5), null, 0.83) },
        { "\"body/tbl[2]/tr[3]/tc[4]\"", new CellSpot(null, null, "body/tbl[2]/tr[3]/tc[4]", 1) },
        { "null", null },
    };

    [Theory]
    [MemberData(nameof(Spots))]
    public void A_spot_is_one_short_array_or_a_path_and_comes_back(string json, CellSpot? spot)
    {
        Assert.Equal(json, JsonSerializer.Serialize(spot, ItaJson.Options));
        Assert.Equal(spot, JsonSerializer.Deserialize<CellSpot?>(json, ItaJson.Options));
    }

    [Theory]
    [InlineData("[1,2,3,4]")]
    [InlineData("[1,2,3,4,5,6,7]")]
    [InlineData("{}")]
    public void What_is_no_spot_is_refused(string json) =>
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<CellSpot?>(json, ItaJson.Options));
}
