using ItaIngest.Model.Text;

namespace ItaIngest.Analysis.Extraction;

/// <summary>Which column holds what: the words of its heading first, what stands in it as a second voice.</summary>
static class HeaderMatcher
{
    /// <summary>Headings longer than this are sentences, not headings.</summary>
    const int LongestHeading = 160;

    /// <summary>The role that a heading's words give, and how strongly; <see cref="ColumnRole.Other"/> when they say nothing.</summary>
    public static (ColumnRole Role, double Strength) OfHeading(string heading)
    {
        var key = ThaiText.Key(heading);
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
        var best = (Role: ColumnRole.Other, Strength: 0.0);
        foreach (var (phrase, role, strength) in HeaderPhrases.Contained)
        {
            // Exact words beat words with a slip in them, and of two equals the one that stands first in the heading decides.
            if (strength > best.Strength && Similarity.Holds(key, phrase))
            {
                var isExact = key.Contains(phrase, StringComparison.Ordinal);
                best = isExact || strength - 1 > best.Strength ? (role, isExact ? strength : strength - 1) : best;
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
            var (role, strength) = OfHeading(heading);
            columns[i] = new Column(i, heading, role, YearFinder.OfHeading(ThaiNumber.ToArabic(heading)), strength);
        }

        return ColumnContent.Refine(table, columns);
    }
}
