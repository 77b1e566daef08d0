using ItaIngest.Analysis.Extraction;
using ItaIngest.Analysis.Learned;
using ItaIngest.Tests.TestSupport;
using ItaIngest.Training.Headers;

namespace ItaIngest.Tests.Training.Headers;

/// <summary>The models that come with the program are what docs/headers.md says of them, and mean what liblinear means by them.</summary>
public sealed class HeaderModelTest
{
    static readonly HeaderCorpus Corpus = HeaderCorpus.Load(Repository.At("corpora", "headers"));

    [Fact]
    public void No_family_is_both_learned_and_held_out() =>
        Assert.Empty(Corpus.Train.Select(t => t.Family).Intersect(Corpus.HeldOut.Select(t => t.Family)));

    [Fact]
    public void Every_example_has_a_role_and_a_kind_that_exist()
    {
        var all = Corpus.Train.Concat(Corpus.HeldOut).ToList();
        Assert.True(all.Sum(t => t.Columns.Count) >= 900);
        Assert.All(all, t => Assert.True(Enum.TryParse<ItaIngest.Model.Records.TableKind>(t.Kind, ignoreCase: true, out _), t.Kind));
        Assert.All(all.SelectMany(t => t.Columns), c => Assert.True(Enum.TryParse<ColumnRole>(c.Role, ignoreCase: true, out _), c.Role));
    }

    [Fact]
    public void Held_out_columns_are_named_as_often_as_the_document_says()
    {
        Score("240/252", Columns(Corpus.HeldOut, Voice.Model));
        Score("240/252", Columns(Corpus.HeldOut, Voice.Both));
        Score("198/252", Columns(Corpus.HeldOut, Voice.Rules));
        Score("236/252", Columns(Corpus.DamagedHeldOut(), Voice.Both));
    }

    [Fact]
    public void Held_out_tables_are_told_as_often_as_the_document_says()
    {
        Score("49/52", Kinds(Corpus.HeldOut, Voice.Both));
        Score("48/52", Kinds(Corpus.HeldOut, Voice.Rules));
    }

    [Theory]
    [InlineData("headers.model")]
    [InlineData("tables.model")]
    public void The_program_computes_what_liblinear_computes(string file)
    {
        Assert.SkipUnless(Liblinear.IsThere, "needs liblinear.so.4 (Debian liblinear4)");
        var path = Repository.At("models", file);
        var model = LinearModel.Parse(File.ReadAllText(path));
        var tables = Corpus.Train.Concat(Corpus.HeldOut);
        var examples = file == "headers.model" ? Example.Columns(tables) : Example.Tables(tables);
        var theirs = Liblinear.Probabilities(path, examples.Select(e => model.Known(e.Features)));
        Assert.All(examples.Zip(theirs), pair =>
        {
            var ours = model.Probabilities(pair.First.Features);
            Assert.Equal(ours.Length, pair.Second.Length);
            Assert.All(ours.Zip(pair.Second), p => Assert.Equal(p.Second, p.First, 1e-12));
        });
    }

    [Fact]
    public void The_manifest_names_the_models()
    {
        var manifest = File.ReadAllText(Repository.At("models", "manifest.json"));
        foreach (var file in new[] { "headers.model", "tables.model" })
        {
            var hash = Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(File.ReadAllBytes(Repository.At("models", file))));
            Assert.Contains(hash, manifest, StringComparison.Ordinal);
        }
    }

    static HeaderScore Columns(IReadOnlyList<HeaderTable> tables, Voice voice) => HeaderScores.Columns("", tables, voice, LearnedModels.Headers);

    static HeaderScore Kinds(IReadOnlyList<HeaderTable> tables, Voice voice) =>
        HeaderScores.Kinds("", tables, voice, LearnedModels.Headers, LearnedModels.Tables);

    static void Score(string expected, HeaderScore score) => Assert.Equal(expected, FormattableString.Invariant($"{score.Right}/{score.All}"));
}
