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
            if (key == phrase || (phrase.Length >= 5 && Similarity.Edits(key, phrase) <= 1))
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

    /// <summary>The columns of a table by its header rows and content.</summary>
    public static IReadOnlyList<Column> Match(TableView table)
    {
        var columns = new Column[table.ColumnCount];
        for (var i = 0; i < columns.Length; i++)
        {
            var heading = table.Heading(i);
            // Under a heading over several columns ('คะแนนรายเครื่องมือ') each column's own words say which instrument it is.
            var own = OfHeading(table.At(table.HeaderRows - 1, i).Text);
            var (role, strength) = own.Role == ColumnRole.InstrumentScore ? own : OfHeading(heading);
            columns[i] = new Column(i, heading, role, YearFinder.OfHeading(ThaiNumber.ToArabic(heading)), strength);
        }

        return ColumnContent.Refine(table, columns);
    }
}
