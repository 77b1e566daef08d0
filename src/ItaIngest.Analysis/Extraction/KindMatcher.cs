using ItaIngest.Analysis.Learned;
using ItaIngest.Model.Records;

namespace ItaIngest.Analysis.Extraction;

/// <summary>
/// What a table is about: rows that show indicators, items, answers or levels say it themselves; whether a table of words is one of
/// measures, its headings tell a learned model better than a list of roles does.
/// </summary>
static class KindMatcher
{
    /// <summary>
    /// So sure must the model be to speak against the rules. Cross-validated over the 341 tables of corpora/headers/train it mends 9 and
    /// spoils none at 0.9; at 0.6 it mends 13 and spoils 4.
    /// </summary>
    const double Certain = 0.9;

    /// <summary>The kind of a table.</summary>
    public static TableKind Of(TableView view, IReadOnlyList<Column> columns, bool isAboutIt) =>
        Of(view, columns, isAboutIt, Voice.Both, LearnedModels.Tables);

    /// <summary>The same by another voice or model, for measuring them.</summary>
    public static TableKind Of(TableView view, IReadOnlyList<Column> columns, bool isAboutIt, Voice voice, LinearModel model)
    {
        if (voice == Voice.Model)
        {
            return Learned(view, model, model.Threshold) ?? TableKind.Other;
        }

        var byRules = TableClassifier.Of(view, columns, isAboutIt);
        return voice == Voice.Rules || byRules is not (TableKind.Other or TableKind.Measures or TableKind.Instruments)
            ? byRules
            : Learned(view, model, Certain) switch
            {
                TableKind.Measures when isAboutIt => TableKind.Measures,
                TableKind.Other when byRules == TableKind.Measures => TableKind.Other,
                _ => byRules,
            };
    }

    // A table without headings goes on with the one above it; what it is by itself nobody can tell.
    static TableKind? Learned(TableView view, LinearModel model, double least)
    {
        if (view.HeaderRows == 0 || view.DataRows.Count == 0)
        {
            return null;
        }

        var (said, probability) = model.Best(TableFeatures.Of(view));
        return probability >= least ? Enum.Parse<TableKind>(said, ignoreCase: true) : null;
    }
}
