using System.Xml.Linq;
using ItaIngest.Tests.TestSupport;

namespace ItaIngest.Tests.Architecture;

/// <summary>Holds the direction of the house: Reading, Analysis and Storage never see each other, and Model needs no package.</summary>
public sealed class ProjectReferencesTest
{
    static readonly Dictionary<string, string[]> Allowed = new()
    {
        ["Model"] = [],
        ["Reading"] = ["Model"],
        ["Analysis"] = ["Model"],
        ["Storage"] = ["Model"],
        ["Pipeline"] = ["Model", "Reading", "Analysis", "Storage"],
        ["Reader"] = ["Pipeline"],
        ["Training"] = ["Model", "Reading", "Analysis"],
        ["Cli"] = ["Model", "Pipeline", "Training", "Review"],
        ["Review"] = ["Model", "Storage", "Pipeline"],
    };

    [Fact]
    public void Every_project_sees_only_what_the_architecture_allows()
    {
        foreach (var project in Directory.GetFiles(Repository.At("src"), "*.csproj", SearchOption.AllDirectories))
        {
            var name = Path.GetFileNameWithoutExtension(project)["ItaIngest.".Length..];
            var seen = XDocument.Load(project).Descendants("ProjectReference")
                .Select(r => Path.GetFileNameWithoutExtension(r.Attribute("Include")!.Value.Replace('\\', '/'))["ItaIngest.".Length..]);
            Assert.Empty(seen.Except(Allowed[name]));
        }
    }

    [Fact]
    public void The_model_has_no_packages() =>
        Assert.Empty(XDocument.Load(Repository.At("src", "ItaIngest.Model", "ItaIngest.Model.csproj")).Descendants("PackageReference"));

    [Fact]
    public void Analysis_has_no_packages_and_does_no_input_or_output()
    {
        Assert.Empty(XDocument.Load(Repository.At("src", "ItaIngest.Analysis", "ItaIngest.Analysis.csproj")).Descendants("PackageReference"));
        string[] forbidden = ["File.Read", "File.Write", "File.Open", "Directory.", "DateTime.Now", "DateTime.UtcNow", "Environment.", "HttpClient"];
        foreach (var file in Directory.GetFiles(Repository.At("src", "ItaIngest.Analysis"), "*.cs", SearchOption.AllDirectories)
            .Where(f => !f.Contains("/obj/", StringComparison.Ordinal)))
        {
            var text = File.ReadAllText(file);
            Assert.All(forbidden, word => Assert.False(text.Contains(word, StringComparison.Ordinal), $"{file} uses {word}"));
        }
    }
}
