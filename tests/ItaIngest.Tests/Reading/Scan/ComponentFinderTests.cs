using ItaIngest.Reading.Scan;

namespace ItaIngest.Tests.Reading.Scan;

public sealed class ComponentFinderTests
{
    [Fact]
    public void Ink_that_touches_at_a_corner_hangs_together()
    {
        var found = ComponentFinder.Find(new Sketch(40, 40).Fill(5, 5, 10, 10).Fill(10, 10, 15, 15).Fill(30, 5, 35, 10).Ink);

        Assert.Equal(2, found.Count);
        Assert.Contains(found, c => (c.Left, c.Top, c.Right, c.Bottom, c.Area) == (5, 5, 15, 15, 50));
    }

    [Fact]
    public void Arms_that_meet_further_down_are_one_piece()
    {
        // a U and, inside it, a dot that touches nothing
        var found = ComponentFinder.Find(new Sketch(40, 40).Fill(5, 5, 8, 30).Fill(25, 5, 28, 30).Fill(5, 27, 28, 30).Fill(15, 10, 17, 12).Ink);

        Assert.Equal(2, found.Count);
        Assert.Equal((5, 5, 28, 30), found.Where(c => c.Area > 4).Select(c => (c.Left, c.Top, c.Right, c.Bottom)).Single());
    }
}
