using ItaIngest.Analysis.Reconciliation;
using ItaIngest.Analysis.Validation;
using ItaIngest.Model.Records;
using ItaIngest.Model.Results;

namespace ItaIngest.Pipeline.Evaluation.Noise;

/// <summary>
/// How well arithmetic sees through a reader's slips: records that are read rightly get digits misread as the OCR model does, and what the
/// proposals restore, damage and list is counted. The same records and rates give the same figures.
/// </summary>
public static class NoiseRun
{
    /// <summary>The rates of misread digits.</summary>
    public static IReadOnlyList<double> Rates { get; } = [0.01, 0.02, 0.04, 0.08];

    /// <summary>Disturbs each record several times at each rate.</summary>
    /// <param name="reports">Records as read from documents that are read without a fault (DOCX). Those whose numbers contradict each other on paper have no one truth and are left out.</param>
    /// <param name="documents">How many disturbed documents there are at each rate.</param>
    /// <param name="progress">Told what is being done.</param>
    /// <param name="cancellation">Stops between documents.</param>
    public static IReadOnlyList<NoiseScore> Run(IReadOnlyList<ItaReport> reports, int documents, IProgress<string>? progress, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(reports);
        var whole = reports.Where(r => Changes(r, new DiagnosticLog()).Count == 0).ToList();
        var scores = new List<NoiseScore>();
        foreach (var rate in Rates)
        {
            var score = new NoiseScore(rate);
            for (var i = 0; i < documents; i++)
            {
                cancellation.ThrowIfCancellationRequested();
                if (i % 100 == 0)
                {
                    progress?.Report($"{rate:P0}: {i} / {documents}");
                }

                Add(score, NoisyRecord.Of(whole[i % whole.Count], new DigitNoise(rate, new Random(i))));
            }

            scores.Add(score);
        }

        return scores;
    }

    static Dictionary<string, ProposedChange> Changes(ItaReport report, DiagnosticLog log) =>
        Proposals.Add(report, ReportValidator.Validate(report), log).SelectMany(w => w.Proposal?.Changes ?? []).GroupBy(c => c.Field).ToDictionary(g => g.Key, g => g.First());

    static void Add(NoiseScore score, NoisyRecord record)
    {
        var log = new DiagnosticLog();
        var changes = Changes(record.Report, log);
        var coverage = Coverage.Of(record.Report);
        score.Documents++;
        score.GivenUp += log.Entries.Any(d => d.Code == DiagnosticCodes.ReconcileGaveUp) ? 1 : 0;
        foreach (var number in record.Numbers)
        {
            Count(score, number, changes.GetValueOrDefault(number.Field), coverage.GetValueOrDefault(number.Field));
        }
    }

    static void Count(NoiseScore score, NoisyNumber number, ProposedChange? change, IReadOnlyList<string>? identities)
    {
        score.Numbers++;
        if (number.IsRight)
        {
            score.Damaged += change is { Certain: true } && change.To != number.True ? 1 : 0;
            return;
        }

        score.Wrong++;
        var isRestored = change is { Certain: true } && change.To == number.True;
        score.Mistaken += change is { Certain: true } && !isRestored ? 1 : 0;
        if (identities is null)
        {
            return;
        }

        var isListed = change is not null && (change.To == number.True || (change.Alternatives?.Contains(number.True) ?? false));
        score.Covered++;
        score.Restored += isRestored ? 1 : 0;
        score.Proposed += change is not null && change.To == number.True ? 1 : 0;
        score.Listed += isListed ? 1 : 0;
        var key = string.Join(" + ", identities);
        var (wrong, restored, listed) = score.ByIdentities.GetValueOrDefault(key);
        score.ByIdentities[key] = (wrong + 1, restored + (isRestored ? 1 : 0), listed + (isListed ? 1 : 0));
    }
}
