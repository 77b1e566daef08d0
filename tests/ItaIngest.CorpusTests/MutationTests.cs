using ItaIngest.Pipeline.Evaluation.Mutation;

namespace ItaIngest.CorpusTests;

/// <summary>The promise of the mutation run (docs/validation.md) on a sample of its mistakes; the whole run is <c>eval corpora --mutate</c>.</summary>
public sealed class MutationTests
{
    // The promise of the project's issue 5.
    const double LeastFound = 0.99;

    // A prime, so that a sample does not always take the same column of a table.
    const int Every = 23;

    [Fact]
    public void Mistakes_that_break_an_identity_are_found_with_code_and_number_and_nothing_else_is_told()
    {
        var report = MutationRunner.Run([Corpora.At("reports"), Corpora.At("families")], Every, TestContext.Current.CancellationToken);
        var table = MutationTable.Write(report, withDetails: false);
        Assert.True(report.False.Count == 0, table);
        Assert.True(report.Share >= LeastFound, table);
        Assert.True(report.Breaking > 200, table);
        Assert.Equal(Enum.GetValues<FaultKind>(), report.Kinds.Select(k => k.Kind));
    }
}
