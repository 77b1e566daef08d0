using ItaIngest.Model.Geometry;
using ItaIngest.Reading.Scan;

namespace ItaIngest.Tests.Reading.Scan;

public sealed class StraightenerTests
{
    static Sketch Text()
    {
        var sketch = new Sketch(1200, 900);
        for (var y = 100; y < 800; y += 60)
        {
            sketch.Letters(150, y, 44);
        }

        return sketch;
    }

    [Theory]
    [InlineData(1.5)]
    [InlineData(-2.5)]
    public void Finds_the_angle_that_turns_a_page_straight(double askew)
    {
        var page = Straightener.Turn(Text().Page, askew);

        Assert.Equal(-askew, Straightener.FindAngle(page, 128), 0.15);
    }

    [Fact]
    public void A_straight_page_is_not_turned() => Assert.Equal(0, Straightener.FindAngle(Text().Page, 128));

    [Theory]
    [InlineData(0, 2.0)]
    [InlineData(1, 0)]
    [InlineData(2, -1.0)]
    [InlineData(3, 1.5)]
    public void A_box_of_the_turned_page_leads_back_to_its_spot(int quarters, double degrees)
    {
        // a mark on the displayed page, found again after turning, must map back onto the mark
        var page = new Sketch(800, 600).Fill(600, 100, 640, 120).Page;
        var turned = Straightener.QuarterTurn(page, quarters);
        turned = degrees == 0 ? turned : Straightener.Turn(turned, degrees);
        var mark = ComponentFinder.Find(InkMap.From(turned, 128)).MaxBy(c => c.Area)!;

        var back = new PageTurn(quarters, degrees, turned.Width, turned.Height).ToDisplayed(new Box(mark.Left, mark.Top, mark.Right, mark.Bottom));

        Assert.Equal(620, back.CenterX, 1.5);
        Assert.Equal(110, back.CenterY, 1.5);
        Assert.True(back.Left <= 601.5 && back.Right >= 638.5 && back.Top <= 101.5 && back.Bottom >= 118.5, $"{back} does not hold the mark");
    }

    [Fact]
    public void Tells_a_page_that_lies_on_its_side()
    {
        Assert.False(IsSideways(Text().Page));
        Assert.True(IsSideways(Straightener.QuarterTurn(Text().Page, 3)));

        static bool IsSideways(PageImage page) => Orientation.IsSideways(ComponentFinder.Find(InkMap.From(page, 128)), 20);
    }
}
