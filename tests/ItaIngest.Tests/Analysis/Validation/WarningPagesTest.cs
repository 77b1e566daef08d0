using System.Reflection;
using ItaIngest.Analysis.Validation;
using ItaIngest.Tests.TestSupport;

namespace ItaIngest.Tests.Analysis.Validation;

/// <summary>Every code is explained in both languages, by the files of the docs.</summary>
public sealed class WarningPagesTest
{
    public static TheoryData<string> Codes { get; } = [.. WarningCodes.All];

    [Fact]
    public void The_list_of_codes_holds_each_constant_once() => Assert.Equal(
        typeof(WarningCodes).GetFields(BindingFlags.Public | BindingFlags.Static).Where(f => f.IsLiteral).Select(f => (string)f.GetRawConstantValue()!).Order(),
        WarningCodes.All.Order());

    [Theory]
    [MemberData(nameof(Codes))]
    public void A_code_has_both_pages_and_the_program_shows_them(string code)
    {
        foreach (var (isThai, ending, headings) in new[]
        {
            (false, ".md", new[] { "## What it means", "## How it is computed", "## Example" }),
            (true, ".th.md", ["## หมายความว่า", "## คำนวณอย่างไร", "## ตัวอย่าง"]),
        })
        {
            var page = File.ReadAllText(Path.Combine(Repository.Root, "docs", "warnings", code + ending));
            Assert.Equal(page, WarningPages.Of(code, isThai));
            Assert.StartsWith($"# {code}\n", page, StringComparison.Ordinal);
            Assert.Equal(headings, page.Split('\n').Where(l => l.StartsWith("## ", StringComparison.Ordinal)));
            Assert.NotEqual("", WarningPages.Meaning(code, isThai));
            Assert.Contains(page[page.IndexOf(headings[2], StringComparison.Ordinal)..], char.IsDigit);
        }
    }

    [Fact]
    public void There_is_no_page_without_a_code() => Assert.All(
        Directory.GetFiles(Path.Combine(Repository.Root, "docs", "warnings"), "*.md"),
        file => Assert.Contains(Path.GetFileName(file), WarningCodes.All.SelectMany(code => (string[])[code + ".md", code + ".th.md"])));

    [Fact]
    public void An_unknown_code_has_no_page() => Assert.Null(WarningPages.Of("score.unheard-of", isThai: false));
}
