using ItaIngest.Analysis.Layout;
using ItaIngest.Model.Blocks;
using ItaIngest.Model.Pages;
using ItaIngest.Model.Results;
using ItaIngest.Reading.Pdf;

namespace ItaIngest.Tests.Analysis.Layout;

/// <summary>Whatever layout decides about a page, each of its words must come out in exactly one block.</summary>
public sealed class NothingIsLostTests
{
    static readonly string Shared = FindShared();

    public static TheoryData<string> Files => [.. Directory.Exists(Shared)
        ? Directory.GetFiles(Shared, "*.pdf").Select(f => Path.GetFileName(f)!).Order().ToArray()
        : ["(none)"]];

    [Theory]
    [MemberData(nameof(Files))]
    public void Every_word_of_a_real_page_is_in_exactly_one_block(string file)
    {
        Assert.SkipUnless(Directory.Exists(Shared), "../shared/real is not there");
        var pages = ReadPages(Path.Combine(Shared, file));
        var blocks = DocumentLayout.Build(new ReadDocument("application/pdf", pages, [], [], []), new DiagnosticLog());

        AssertComplete(pages, blocks);
    }

    [Fact]
    public void Every_word_of_a_page_of_chance_is_in_exactly_one_block()
    {
        // Rulings and words thrown at a page: no drawing may make a word vanish or appear twice.
        for (var seed = 0; seed < 300; seed++)
        {
            var random = new Random(seed);
            var sketch = new PageSketch();
            for (var i = 0; i < 40; i++)
            {
                var (x, y) = (random.Next(20, 560), random.Next(20, 820));
                sketch.Text(x, y, random.Next(3) == 0 ? $"{random.Next(100)}.50" : "ข้อความ ยาว");
                sketch.Across(random.Next(4, 40) * 20, random.Next(1, 10) * 20, random.Next(12, 28) * 20);
                sketch.Down(random.Next(1, 28) * 20, random.Next(2, 20) * 20, random.Next(21, 41) * 20);
            }

            var page = sketch.ToPage();
            AssertComplete([page], DocumentLayout.Build(new ReadDocument("application/pdf", [page], [], [], []), new DiagnosticLog()));
        }
    }

    static void AssertComplete(IReadOnlyList<Page> pages, IEnumerable<Block> blocks)
    {
        var placed = blocks.SelectMany(Lines).SelectMany(l => l.Words).Select(w => w.Word).ToList();
        var all = pages.SelectMany(p => p.Words).ToHashSet<Word>(ReferenceEqualityComparer.Instance);

        Assert.Equal(all.Count, placed.Count);
        Assert.True(all.SetEquals(placed.ToHashSet<Word>(ReferenceEqualityComparer.Instance)), "a word is missing or doubled");
    }

    static IEnumerable<Line> Lines(Block block) => block switch
    {
        Paragraph paragraph => paragraph.Lines,
        Table table => table.Cells.SelectMany(c => c.Lines.Concat(c.Nested.SelectMany(Lines))),
        _ => [],
    };

    static List<Page> ReadPages(string path)
    {
        using var document = PdfDocument.Open(File.ReadAllBytes(path));
        return [.. Enumerable.Range(1, Math.Min(document.PageCount, 25)).Select(n => PdfReader.ReadPage(document, n).Page)];
    }

    static string FindShared()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "ItaIngest.sln")))
            {
                return Path.Combine(folder.FullName, "..", "shared", "real");
            }
        }

        return "(none)";
    }
}
