using System.Text.RegularExpressions;
using ItaIngest.Model.Blocks;
using ItaIngest.Model.Text;

namespace ItaIngest.Analysis.Extraction;

/// <summary>
/// Measures told in text instead of a table: a numbered title, then lines that begin with what they tell ('วิธีดำเนินการ : ...',
/// 'ผู้รับผิดชอบ : ...'). The labels are the words that head columns elsewhere.
/// </summary>
sealed partial class LabelledMeasures
{
    /// <summary>A label's words must be this clear; 'การดำเนินงาน' before a colon says nothing.</summary>
    const double ClearLabel = 4;

    /// <summary>A title with fewer labelled lines under it is a paragraph with a colon.</summary>
    const int FewestLabels = 2;

    static readonly ColumnRole[] Told = [ColumnRole.Method, ColumnRole.Period, ColumnRole.Responsible, ColumnRole.Output, ColumnRole.Outcome, ColumnRole.FollowUp];

    readonly List<MeasureDraft> drafts = [];
    List<Line> pending = [];
    ColumnRole? open;
    int block;

    /// <summary>The measures of the running text, in order.</summary>
    public static IReadOnlyList<MeasureDraft> Read(DocumentText document)
    {
        var reader = new LabelledMeasures();
        foreach (var (block, text) in document.Paragraphs)
        {
            foreach (var line in text.Lines)
            {
                reader.Take(line, block);
                reader.block = block;
            }
        }

        return [.. reader.drafts.Where(d => d.LinesOf(ColumnRole.Title).Count > 0 && Told.Count(r => d.LinesOf(r).Count > 0) >= FewestLabels)];
    }

    void Take(Line line, int at)
    {
        if (LabelOf(line) is { } label)
        {
            Begin(label.Role);
            drafts[^1].Add(label.Role, [PartOf(line, label.End)]);
            open = label.Role;
        }
        else if (ThaiText.IsPoint(line.Text) || Named().IsMatch(line.Text))
        {
            // a point of the field above, or the next title: the label that follows tells
            pending = [line];
            if (open is { } role && !Named().IsMatch(line.Text))
            {
                drafts[^1].Add(role, [line]);
            }
            else
            {
                open = null;
            }
        }
        else if (open is { } role && at == block)
        {
            drafts[^1].Add(role, [line]);
            pending = pending.Count > 0 ? [.. pending, line] : pending;
        }
        else
        {
            open = null;
            pending = pending.Count > 0 && at == block ? [.. pending, line] : [];
        }
    }

    /// <summary>A label that the measure has already belongs to the next one, whose title stands right before.</summary>
    void Begin(ColumnRole role)
    {
        var isNext = drafts.Count == 0 || drafts[^1].LinesOf(role).Count > 0 || (open is null && pending.Count > 0);
        if (!isNext)
        {
            return;
        }

        if (drafts.Count > 0)
        {
            drafts[^1].Remove(pending);
        }

        drafts.Add(new MeasureDraft());
        drafts[^1].Add(ColumnRole.Title, pending);
        pending = [];
    }

    static (ColumnRole Role, int End)? LabelOf(Line line)
    {
        var match = Label().Match(line.Text);
        return match.Success && HeaderMatcher.OfHeading(match.Groups["label"].Value) is var (role, strength) && strength >= ClearLabel && Array.IndexOf(Told, role) >= 0
            ? (role, match.Length)
            : null;
    }

    static Line PartOf(Line line, int start) => line with
    {
        Text = line.Text[start..],
        RawIndex = [.. line.RawIndex.Skip(start)],
        Place = line.PlaceOf(start, line.Text.Length - start),
    };

    [GeneratedRegex(@"^\s*(?:[-–•*]\s*|\(?[0-9๐-๙]{1,2}(?:\.[0-9๐-๙]{1,2})*[.)]\s*)?(?<label>[ก-๎A-Za-z][ก-๎A-Za-z/() ]{2,45}?)\s*[:：]\s*")]
    private static partial Regex Label();

    [GeneratedRegex(@"^\s*(?:มาตรการ|กิจกรรม|โครงการ|แนวทาง)ที่\s*[0-9๐-๙]")]
    private static partial Regex Named();
}
