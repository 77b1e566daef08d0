using ItaIngest.Analysis.Domain;
using ItaIngest.Model.Provenance;
using ItaIngest.Model.Records;

namespace ItaIngest.Analysis.Extraction;

/// <summary>The agency that a document speaks of: its name by majority, and the spellings that differ.</summary>
static class AgencyReader
{
    /// <summary>Another spelling of the same name is at least this like it; two neighbours' names are less (สันนาเม็ง and สนนาเมือง: 0.67).</summary>
    const double LikeSpelling = 0.6;

    /// <summary>An OCR reading this like the name is the reader's slip, not the author's spelling.</summary>
    const double ReaderSlip = 0.75;

    /// <summary>The agency; null when none is named.</summary>
    public static AgencyInfo? Of(DocumentText document)
    {
        var mentions = document.Paragraphs.SelectMany(p => AgencyMentions.In(p.Text)).ToList();
        var cells = document.Tables.Where(t => !t.IsAnnouncement)
            .SelectMany(t => t.View.Table.Cells.Select(c => t.View.TextOf(c))).SelectMany(AgencyMentions.In).ToList();
        var name = NameOf(mentions.Count > 0 ? mentions : cells, [.. mentions, .. cells]);
        var (district, province) = Location(document);
        if (name is null)
        {
            return OtherAgencies.Of(document) is { } other ? other with { District = district, Province = province } : null;
        }

        return new AgencyInfo
        {
            Name = name.Value(),
            Type = name.Type,
            District = district,
            Province = province,
            OtherNames = Others(mentions, name) is { Count: > 0 } others ? others : null,
        };
    }

    // A name that ends at a space or line end is whole; every mention that goes on with it votes for it.
    static AgencyMention? NameOf(List<AgencyMention> candidates, List<AgencyMention> all)
    {
        var ranked = candidates.Where(m => m.IsWhole).GroupBy(m => (m.Type, m.Key))
            .Select(g => (First: g.First(), Votes: g.Count(), Support: all.Count(m => m.Type == g.Key.Type && m.Key.StartsWith(g.Key.Key, StringComparison.Ordinal))))
            .OrderByDescending(c => c.Votes).ThenByDescending(c => c.Support).ToList();
        return ranked.Count > 0 ? ranked[0].First : candidates.FirstOrDefault();
    }

    static IReadOnlyList<Sourced<string>> Others(List<AgencyMention> mentions, AgencyMention name) =>
    [
        .. mentions.Where(m => m.IsProminent && m.Key != name.Key && !m.Key.StartsWith(name.Key, StringComparison.Ordinal) && !name.Key.StartsWith(m.Key, StringComparison.Ordinal))
            .Where(m => m.Type == name.Type && IsOtherSpelling(m, name))
            .DistinctBy(m => m.Key).Select(m => m.Value()),
    ];

    static bool IsOtherSpelling(AgencyMention mention, AgencyMention name)
    {
        var like = Similarity.Of(mention.Key, name.Key);
        return like >= LikeSpelling && (mention.Text.Origin != Model.Pages.TextOrigin.Ocr || like < ReaderSlip);
    }

    static (Sourced<string>? District, Sourced<string>? Province) Location(DocumentText document)
    {
        Sourced<string>? district = null;
        foreach (var (_, text) in document.Paragraphs)
        {
            var found = LocationFinder.In(text);
            if (found.Province is not null)
            {
                return (found.District ?? district, found.Province);
            }

            district ??= found.District;
        }

        return (district, null);
    }
}
