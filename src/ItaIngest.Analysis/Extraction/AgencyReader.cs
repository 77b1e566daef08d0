using ItaIngest.Model.Provenance;
using ItaIngest.Model.Records;
using ItaIngest.Model.Results;
using ItaIngest.Model.Text;

namespace ItaIngest.Analysis.Extraction;

/// <summary>The agency that a document speaks of: its name by majority, and the spellings that differ.</summary>
static class AgencyReader
{
    /// <summary>Another spelling of the same name is at least this like it; two neighbours' names are less (สันนาเม็ง and สนนาเมือง: 0.67).</summary>
    const double LikeSpelling = 0.6;

    /// <summary>An OCR reading this like the name is the reader's slip, not the author's spelling.</summary>
    const double ReaderSlip = 0.75;

    /// <summary>A name that a sentence spells otherwise is at least this like it; a neighbour's name may differ as little as one letter of six.</summary>
    const double LikeInSentence = 0.85;

    /// <summary>The agency; null when none is named. Doubts about its places go to the log.</summary>
    public static AgencyInfo? Of(DocumentText document, DiagnosticLog log)
    {
        var mentions = document.Paragraphs.SelectMany(p => AgencyMentions.In(p.Text)).ToList();
        var cellTexts = document.Tables.Where(t => !t.IsAnnouncement)
            .SelectMany(t => t.View.Table.Cells.Select(c => t.View.TextOf(c))).ToList();
        var cells = cellTexts.SelectMany(AgencyMentions.In).ToList();
        var name = NameOf(mentions.Count > 0 ? mentions : cells, [.. mentions, .. cells]);
        var agency = name is null ? OtherAgencies.Of(document) : new AgencyInfo
        {
            Name = name.Value(),
            Type = name.Type,
            OtherNames = Others(mentions, name) is { Count: > 0 } others ? others : null,
        };
        if (agency is null)
        {
            return null;
        }

        var place = PlaceOf(document.Paragraphs.Select(p => p.Text));
        place = place == Location.None ? PlaceOf(cellTexts) : place;
        place = place with { District = place.District ?? document.Paragraphs.Select(p => LocationFinder.UnknownDistrict(p.Text)).FirstOrDefault(d => d is not null) };
        return PlaceCheck.Apply(agency with { District = place.District, Province = place.Province }, log);
    }

    // A name that ends at a space or line end is whole; every mention that goes on with it votes for it.
    static AgencyMention? NameOf(List<AgencyMention> candidates, List<AgencyMention> all)
    {
        var ranked = candidates.Where(m => m.IsWhole).GroupBy(m => (m.Type, m.Key))
            .Select(g => (First: g.FirstOrDefault(m => !m.IsAbbreviated) ?? g.First(), Votes: g.Count(), Support: all.Count(m => m.Type == g.Key.Type && m.Key.StartsWith(g.Key.Key, StringComparison.Ordinal))))
            .OrderByDescending(c => c.Votes).ThenByDescending(c => c.Support).ToList();
        return ranked.Count > 0 ? ranked[0].First : candidates.FirstOrDefault();
    }

    static IReadOnlyList<Sourced<string>> Others(List<AgencyMention> mentions, AgencyMention name) =>
    [
        .. mentions.Where(m => m.IsWhole && m.Key != name.Key && !m.Key.StartsWith(name.Key, StringComparison.Ordinal) && !name.Key.StartsWith(m.Key, StringComparison.Ordinal))
            .Where(m => m.Type == name.Type && IsOtherSpelling(m, name))
            .DistinctBy(m => m.Key).Select(m => m.Value()),
    ];

    static bool IsOtherSpelling(AgencyMention mention, AgencyMention name)
    {
        if (!mention.IsProminent)
        {
            return mention.Text.Origin != Model.Pages.TextOrigin.Ocr && ThaiText.AreSimilar(mention.Key, name.Key, LikeInSentence);
        }

        var like = Similarity.Of(mention.Key, name.Key);
        return like >= LikeSpelling && (mention.Text.Origin != Model.Pages.TextOrigin.Ocr || like < ReaderSlip);
    }

    static Location PlaceOf(IEnumerable<SourceText> texts)
    {
        Sourced<string>? district = null;
        foreach (var text in texts)
        {
            var found = LocationFinder.In(text);
            if (found.Province is not null)
            {
                return found with { District = found.District ?? district };
            }

            district ??= found.District;
        }

        return district is null ? Location.None : new Location(district, null);
    }
}
