using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using ItaIngest.Model.Text;
using ItaIngest.Tests.TestSupport;
using ItaIngest.Training.Corpus.Families;

namespace ItaIngest.Tests.Training.Corpus;

/// <summary>What must hold of the families, whatever the program makes of them.</summary>
public sealed partial class FamilyCorpusTests
{
    static readonly string[] Numbers =
        ["score", "change", "overall", "percent", "weight", "weighted", "threshold", "fromScore", "toScore", "groupScore", "rank"];

    static readonly string[] Texts = ["title", "method", "output", "outcome", "followUp", "group", "name", "position", "requirement", "recommendation", "level"];

    static readonly List<(string Folder, string Content, string Truth)> Reports = [.. FamilyCorpus.Reports()];

    public static TheoryData<string> Folders { get; } = [.. Reports.Select(r => r.Folder)];

    [Fact]
    public void There_are_forty_reports_of_twelve_families_each_wholly_in_development_or_held_out()
    {
        Assert.True(Reports.Count >= 40);
        Assert.True(FamilyCorpus.All.Count >= 12);
        Assert.Equal(FamilyCorpus.All.Count, FamilyCorpus.All.Select(f => f.Name).Distinct().Count());
        Assert.Equal(FamilyCorpus.All.Count, FamilyCorpus.All.Select(f => f.Seed).Distinct().Count());
        Assert.InRange(FamilyCorpus.All.Count(f => f.IsHeldOut), 4, FamilyCorpus.All.Count / 2);
        Assert.Equal(Enumerable.Range(2562, 7), FamilyCorpus.All.SelectMany(f => f.Years).Distinct().Order());
    }

    [Fact]
    public void The_same_seeds_give_the_same_bytes() => Assert.Equal(Reports, FamilyCorpus.Reports());

    [Theory]
    [MemberData(nameof(Folders))]
    public void The_files_of_the_checkout_are_what_the_generator_writes(string folder)
    {
        var (_, content, truth) = Reports.Single(r => r.Folder == folder);
        var path = Path.Combine(Repository.Root, FamilyCorpus.Folder, folder);
        Assert.Equal(content, File.ReadAllText(Path.Combine(path, "content.md")));
        Assert.Equal(truth, File.ReadAllText(Path.Combine(path, "truth.json")));
        Assert.All(["source.docx", "source.pdf", "scan.pdf"], file => Assert.True(File.Exists(Path.Combine(path, file)), file));
    }

    [Theory]
    [MemberData(nameof(Folders))]
    public void Every_number_and_text_of_a_truth_is_printed_in_its_content_file(string folder)
    {
        var (_, content, truth) = Reports.Single(r => r.Folder == folder);
        var printed = ThaiNumber.ToArabic(Marks().Replace(content, ""));
        var facts = JsonNode.Parse(truth)!["content"]!.AsObject();
        facts.Remove("tables");
        facts.Remove("text");
        foreach (var (name, value) in Values(facts))
        {
            if (Numbers.Contains(name))
            {
                AssertNumber(printed, decimal.Parse(value, CultureInfo.InvariantCulture));
            }

            if (Texts.Contains(name))
            {
                Assert.All(ThaiNumber.ToArabic(value).Split('\n'), line => Assert.Contains(line, printed, StringComparison.Ordinal));
            }
        }
    }

    static void AssertNumber(string printed, decimal value)
    {
        string[] ways =
        [
            Math.Abs(value).ToString("0.00", CultureInfo.InvariantCulture), Math.Abs(value).ToString("0.###", CultureInfo.InvariantCulture),
            ThaiWords.Score(Math.Abs(value)),
        ];
        Assert.True(ways.Any(w => printed.Contains(w, StringComparison.Ordinal)), ways[0]);
    }

    static IEnumerable<(string Name, string Value)> Values(JsonNode? node, string name = "") => node switch
    {
        JsonObject o => o.SelectMany(p => Values(p.Value, p.Key)),
        JsonArray a => a.SelectMany(v => Values(v, name)),
        null => [],
        _ => [(name, node.ToString())],
    };

    [GeneratedRegex(@"\*\*|__|~~|(?m:^\{[^}]*\}|(?<=^\| )\{[^}]*\})")]
    private static partial Regex Marks();
}
