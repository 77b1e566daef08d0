using System.Text.Json;
using ItaIngest.Analysis.Extraction;
using ItaIngest.Analysis.Learned;

namespace ItaIngest.Training.Headers;

/// <summary>How often rules, model and both together are right, as the program asks them.</summary>
static class HeaderScores
{
    public const string HeadersFile = "headers.model";
    public const string TablesFile = "tables.model";

    /// <summary>The scores of every part.</summary>
    public static IReadOnlyList<HeaderScore> Of(HeaderCorpus corpus, Learning columns, Learning kinds)
    {
        var parts = new[] { ("train", corpus.Train), ("held-out", corpus.HeldOut), ("held-out damaged", corpus.DamagedHeldOut()) };
        var voices = Enum.GetValues<Voice>();
        return
        [
            CrossValidated(HeadersFile, columns),
            .. parts.SelectMany(p => voices.Select(v => Columns(p.Item1, p.Item2, v, columns.Model))),
            CrossValidated(TablesFile, kinds),
            .. parts.SelectMany(p => voices.Select(v => Kinds(p.Item1, p.Item2, v, columns.Model, kinds.Model))),
        ];
    }

    /// <summary>The roles of the columns of tables.</summary>
    public static HeaderScore Columns(string part, IReadOnlyList<HeaderTable> tables, Voice voice, LinearModel model)
    {
        var right = tables.Sum(t => HeaderMatcher.Match(t.View(), voice, model).Zip(t.Columns).Count(c => Name(c.First.Role) == c.Second.Role));
        return new HeaderScore(HeadersFile, part, Name(voice), right, tables.Sum(t => t.Columns.Count));
    }

    /// <summary>The kinds of tables whose columns the header model names.</summary>
    public static HeaderScore Kinds(string part, IReadOnlyList<HeaderTable> tables, Voice voice, LinearModel headers, LinearModel kinds)
    {
        var right = tables.Count(t => t.View() is var view && Name(KindMatcher.Of(view, HeaderMatcher.Match(view, Voice.Both, headers), true, voice, kinds)) == t.Kind);
        return new HeaderScore(TablesFile, part, Name(voice), right, tables.Count);
    }

    static HeaderScore CrossValidated(string what, Learning learning) =>
        new(what, "cross-validated", Name(Voice.Model), learning.Answers.Count(a => a.IsRight(learning.Model.Threshold)), learning.Answers.Count);

    static string Name<T>(T value) => JsonNamingPolicy.CamelCase.ConvertName(value!.ToString()!);
}
