using ItaIngest.Training.Ocr.Damage;
using ItaIngest.Training.Ocr.Render;

namespace ItaIngest.Tests.Training.Ocr;

public sealed class BoxFileTest
{
    /// <summary>As text2image writes it: a tab behind ป, because the vowel over it begins further left.</summary>
    const string Boxes =
        """
        ป 62 778 95 826 0
        	 95 825 96 826 0
        ี 61 817 87 835 0
          87 778 114 835 0
        ๒ 114 778 140 810 0
        ผ 140 778 166 810 0
        ู 150 760 160 774 0
        	 166 778 167 779 0
        ก 62 600 95 640 0
        	 95 600 96 601 0

        """;

    [Fact]
    public void ALineEndsWhereTheNextStandsBelowIt()
    {
        var page = new GreyPage(200, 900, new byte[200 * 900]);

        var lines = BoxFile.Read(Boxes, page, new HashSet<string> { "ปี ๒ผู" }).ToList();

        Assert.Equal(["ปี ๒ผู", "ก"], lines.Select(l => l.Line.Text));
        Assert.True(lines[0].Line.IsNumber);
        Assert.Equal((61, 900 - 835, 166, 900 - 760), (lines[0].Left, lines[0].Top, lines[0].Right, lines[0].Bottom));
    }
}
