using System.Globalization;
using ItaIngest.Model.Records;

namespace ItaIngest.Analysis.Extraction;

/// <summary>Gathers what sentences say of scores: claims of the record, totals and levels of assessments, changes between years.</summary>
sealed class ClaimCollector(DocumentText document, int? documentYear, AssessmentBook book)
{
    readonly List<Claim> claims = [];
    readonly List<Comparison> comparisons = [];
    readonly TextResults results = new();

    /// <summary>The claims in reading order.</summary>
    public IReadOnlyList<Claim> Claims => claims;

    /// <summary>Changes of indicators that sentences tell.</summary>
    public IReadOnlyList<Comparison> Comparisons => comparisons;

    /// <summary>Reads running text, and the rows of tables that are sentences in columns.</summary>
    public void ReadText()
    {
        var tables = document.Tables.Where(t => t.Kind == TableKind.Other && !YearTables.Is(t)).ToLookup(t => t.Block);
        for (var i = 0; i < document.Blocks.Count; i++)
        {
            if (document.ParagraphAt(i) is { IsBlank: false } text)
            {
                Take(text, i);
            }

            foreach (var table in tables[i])
            {
                foreach (var row in Enumerable.Range(0, table.View.RowCount))
                {
                    Take(SourceText.Of([.. table.View.CellsOf(row).SelectMany(c => c.Lines)]), i);
                }
            }
        }

        results.Fill(book);
    }

    /// <summary>Reads the columns of the measures, each joined over its pages.</summary>
    public void ReadMeasures(IEnumerable<MeasureDraft> measures)
    {
        foreach (var measure in measures)
        {
            foreach (var role in (ColumnRole[])[ColumnRole.Title, ColumnRole.Indicator, ColumnRole.Method, ColumnRole.Output, ColumnRole.Outcome, ColumnRole.FollowUp, ColumnRole.Other])
            {
                Take(measure.TextOf(role), null);
            }
        }
    }

    /// <summary>Takes over the scores that a second table gave otherwise than the first.</summary>
    public void TakeDiffering()
    {
        foreach (var claim in book.Drafts.SelectMany(d => d.Differing))
        {
            Add(claim);
        }
    }

    void Take(SourceText text, int? block)
    {
        foreach (var read in ClaimReader.Read(text))
        {
            var claim = read.Change is not null && block is { } at ? TakeChange(read, at) : read;

            // A level alone belongs to the assessment; a claim is a score.
            if (claim.Score is not null && !IsTold(claim))
            {
                Add(claim);
            }

            if (block is not null)
            {
                results.Note(claim, text, documentYear);
            }

            // What a measure cites in its own favour is a claim; the total of an assessment is told by the text.
            if (block is not null && claim.Target == TargetFinder.Overall && (claim.Year ?? documentYear) is { } year)
            {
                book.For(year).AddOverall(claim.Score);
                book.For(year).AddLevel(claim.Level);
            }
        }
    }

    // 'มีคะแนนอยู่ที่ ๙๘.๕๗ คะแนน เพิ่มขึ้น ๓.๓๓ คะแนน': the score is the later year's of the two that the text compares.
    ClaimDraft TakeChange(ClaimDraft claim, int block)
    {
        var years = document.ComparedYears(block) ?? (documentYear is { } y ? (y - 1, y) : null);
        if (!claim.Target.StartsWith("indicator:", StringComparison.Ordinal) || years is not { } pair)
        {
            return claim;
        }

        comparisons.Add(new Comparison
        {
            Indicator = int.Parse(claim.Target["indicator:".Length..], CultureInfo.InvariantCulture),
            FromYear = pair.From,
            ToYear = pair.To,
            ToScore = claim.Score,
            Change = claim.Change,
        });
        return claim with { Year = claim.Year ?? pair.To };
    }

    // The same told twice is one claim.
    bool IsTold(ClaimDraft claim) => claims.Exists(c =>
        c.Target == claim.Target && c.FiscalYear == claim.Year && c.Score?.Value == claim.Score?.Value
        && c.Threshold?.Value == claim.Threshold?.Value && (claim.Level is null || c.Level?.Value == claim.Level.Value));

    void Add(ClaimDraft claim) => claims.Add(new Claim
    {
        Target = claim.Target, FiscalYear = claim.Year, Score = claim.Score, Threshold = claim.Threshold, Level = claim.Level,
    });
}
