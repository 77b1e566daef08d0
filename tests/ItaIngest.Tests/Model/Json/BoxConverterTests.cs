using System.Text.Json;
using ItaIngest.Model.Geometry;
using ItaIngest.Model.Json;

namespace ItaIngest.Tests.Model.Json;

public sealed class BoxConverterTests
{
    [Theory]
    [InlineData(251.04, "251")]
    [InlineData(251.05, "251.1")]
    [InlineData(-0.04, "0")]
    [InlineData(1e300, "1000000000")]
    [InlineData(double.NaN, "0")]
    public void An_edge_has_one_form_and_is_written_again_as_it_was(double edge, string expected)
    {
        var once = JsonSerializer.Serialize(new Box(edge, 1, 2, 3), ItaJson.Compact);
        Assert.Equal($"[{expected},1,2,3]", once);
        Assert.Equal(once, JsonSerializer.Serialize(JsonSerializer.Deserialize<Box>(once, ItaJson.Compact), ItaJson.Compact));
    }
}
