using ItaIngest.Analysis.Learned;
using ItaIngest.Model.Records;
using ItaIngest.Model.Text;

namespace ItaIngest.Analysis.Extraction;

/// <summary>Which column holds what: the words of its heading first, what stands in it as a second voice.</summary>
static class HeaderMatcher
{
    /// <summary>Headings longer than this are sentences, not headings.</summary>
    const int LongestHeading = 160;

    /// <summary>A word at least this strong names its column; the weaker ones ('การดำเนินงาน') stand in many headings.</summary>
    const double ClearWord = 4;

    /// <summary>Shorter words are too like others to be recognised with a letter wrong.</summary>
    const int ShortestMisread = 6;

    /// <summary>Phrases at least this strong name their column also where the model hesitates ('องค์ประกอบด้านข้อมูล').</summary>
    const double SurePhrase = 8;

    /// <summary>The strength of a role that the model is certain of, beside the strengths of phrases.</summary>
    const double StrengthOfCertainty = 10;

    /// <summary>The role that a heading's words give, and how strongly; <see cref="ColumnRole.Other"/> when they say nothing.</summary>
    public static (ColumnRole Role, double Strength) OfHeading(string heading)
    {
        var key = ThaiText.KeyOfCanonical(heading);
        if (key.Length is 0 or > LongestHeading)
        {
            return (ColumnRole.Other, 0);
        }

        foreach (var (phrase, role, strength) in HeaderPhrases.Whole)
        {
            if (key == phrase || (phrase.Length >= 5 && EditDistance.Between(phrase, key) <= 1))
            {
                return (role, strength);
            }
        }

        return Strongest(key);
    }

    static (ColumnRole Role, double Strength) Strongest(string key)
    {
        var exact = Strongest(phrase => key.Contains(phrase, StringComparison.Ordinal));

        // Only a heading without a clear word of its own may have been misread or misspelt.
        return exact.Strength >= ClearWord ? exact : Strongest(phrase => phrase.Length >= ShortestMisread && Similarity.Holds(key, phrase));
    }

    static (ColumnRole Role, double Strength) Strongest(Func<string, bool> isThere)
    {
        var best = (Role: ColumnRole.Other, Strength: 0.0);
        foreach (var (phrase, role, strength) in HeaderPhrases.Contained)
        {
            if (strength > best.Strength && isThere(phrase))
            {
                best = (role, strength);
            }
        }

        return best;
    }

    /// <summary>Whether a heading says which instrument its column is of.</summary>
    public static bool NamesInstrument(string heading) => InstrumentTables.CodeOf(heading).Length > 0;

    /// <summary>The columns of a table by its header rows and content.</summary>
    public static IReadOnlyList<Column> Match(TableView table) => Match(table, Voice.Both, LearnedModels.Headers);

    /// <summary>The same with another voice or model, for measuring them.</summary>
    public static IReadOnlyList<Column> Match(TableView table, Voice voice, LinearModel model)
    {
        var columns = new Column[table.ColumnCount];
        for (var i = 0; i < columns.Length; i++)
        {
            var heading = table.Heading(i);
            var year = YearFinder.OfHeading(ThaiNumber.ToArabic(heading));
            var unknown = new Column(i, heading, ColumnRole.Other, year, 0);
            columns[i] = voice == Voice.Rules ? ByRules(table, unknown) : Learned(table, unknown, model);

            // Where the model is not sure, a phrase that is counts.
            if (voice == Voice.Both && columns[i].FoundBy == RoleSource.None && ByRules(table, columns[i]) is { Strength: >= SurePhrase } said)
            {
                columns[i] = said;
            }
        }

        return ColumnContent.Refine(table, columns);
    }

    // Without a heading only the content speaks: what was learned from headed columns says too much about others.
    static Column Learned(TableView table, Column column, LinearModel model)
    {
        if (string.IsNullOrWhiteSpace(column.Header))
        {
            return column;
        }

        var (said, probability) = model.Best(ColumnFeatures.Of(ColumnSample.Of(table, column.Index)));
        return probability < model.Threshold
            ? column with { Probability = probability }
            : column with
            {
                Role = Enum.Parse<ColumnRole>(said, ignoreCase: true),
                Strength = probability * StrengthOfCertainty,
                FoundBy = RoleSource.Model,
                Probability = probability,
            };
    }

    static Column ByRules(TableView table, Column column)
    {
        // Under a heading over several columns ('คะแนนรายเครื่องมือ') each column's own words say which instrument it is.
        var own = OfHeading(table.At(table.HeaderRows - 1, column.Index).Text);
        var (role, strength) = own.Role == ColumnRole.InstrumentScore ? own : OfHeading(column.Header);
        return column with { Role = role, Strength = strength, FoundBy = strength > 0 ? RoleSource.Phrase : RoleSource.None };
    }
}
