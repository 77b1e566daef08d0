using System.Text.Json.Nodes;
using ItaIngest.Analysis.Validation;
using ItaIngest.Model.Results;

namespace ItaIngest.Pipeline.Evaluation.Mutation;

/// <summary>Puts one mistake of every kind into every number, row and text of truth documents, and looks which the rules find.</summary>
public static class MutationRunner
{
    const int MostExamples = 10;

    /// <summary>Runs over every truth file below folders.</summary>
    /// <param name="corpora">The folders.</param>
    /// <param name="every">Of each kind every n-th mistake of a document only, the first among them; 1 for all.</param>
    /// <param name="cancel">Stops between mistakes.</param>
    /// <exception cref="DirectoryNotFoundException">There is no such folder.</exception>
    /// <exception cref="InvalidDataException">A truth file is not one, or there is none.</exception>
    public static MutationReport Run(IEnumerable<string> corpora, int every = 1, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(corpora);
        ArgumentOutOfRangeException.ThrowIfLessThan(every, 1);
        var truths = corpora.SelectMany(c => Directory.GetFiles(c, TruthFile.Name, SearchOption.AllDirectories)).Distinct().Order(StringComparer.Ordinal).ToList();
        if (truths.Count == 0)
        {
            throw new InvalidDataException($"The folders hold no {TruthFile.Name}.");
        }

        var (tries, wrong) = (new List<Try>(), new List<string>());
        foreach (var path in truths)
        {
            cancel.ThrowIfCancellationRequested();
            var truth = TruthFile.Parse(File.ReadAllText(path));
            var content = TruthRecord.Of(truth.Content);
            var name = Path.GetFileName(Path.GetDirectoryName(path)!);
            var own = ReportValidator.Validate(TruthRecord.Read(content));
            wrong.AddRange(WarningComparer.Compare(truth.Warnings, own).Extra.Select(w => $"{name}: {w}"));
            tries.AddRange(TryAll(name, content, own, every, cancel));
        }

        return new MutationReport(truths.Count, wrong, [.. tries.GroupBy(t => t.Fault.Kind).OrderBy(g => g.Key).Select(Score)]);
    }

    static IEnumerable<Try> TryAll(string name, JsonObject content, IReadOnlyList<Warning> own, int every, CancellationToken cancel)
    {
        var before = Oracle.Identities(content).Where(i => !i.Holds).Select(i => i.Name).ToHashSet();
        var known = own.Select(w => w.Code + w.Message).ToHashSet();
        var made = new Dictionary<FaultKind, int>();
        foreach (var fault in new FaultMaker(content).All())
        {
            cancel.ThrowIfCancellationRequested();
            made[fault.Kind] = made.GetValueOrDefault(fault.Kind) + 1;
            if ((made[fault.Kind] - 1) % every > 0)
            {
                continue;
            }

            var mistaken = fault.Make();
            var broken = Oracle.Identities(mistaken).Where(i => !i.Holds && !before.Contains(i.Name)).ToList();
            var told = ReportValidator.Validate(TruthRecord.Read(mistaken)).Where(w => !known.Contains(w.Code + w.Message)).ToList();
            yield return new Try(name, fault, broken, told);
        }
    }

    static MutationScore Score(IGrouping<FaultKind, Try> tries)
    {
        var breaking = tries.Where(t => t.Broken.Count > 0).ToList();
        return new MutationScore(
            tries.Key, tries.Count(), breaking.Count, breaking.Count(t => t.HasCodes), breaking.Count(t => t.HasNumber),
            [.. breaking.Where(t => !t.HasNumber).Take(MostExamples).Select(t => t.ToString())],
            tries.Where(t => t.Broken.Count == 0).GroupBy(t => t.Place).ToDictionary(g => g.Key, g => g.Count()));
    }

    sealed record Try(string Document, Fault Fault, IReadOnlyList<Identity> Broken, IReadOnlyList<Warning> Told)
    {
        public bool HasCodes => Broken.All(b => Told.Any(w => b.Codes.Contains(w.Code)));

        public bool HasNumber => Broken.All(b => Told.Any(w => b.Codes.Contains(w.Code) && w.Evidence.Any(e => IsAt(e.Field))));

        // The field's path without numbers: 'assessments/indicators/score'.
        public string Place => string.Join('/', Fault.Field.Split('/').Skip(2).Where(p => !p.All(char.IsAsciiDigit)));

        public override string ToString() =>
            $"{Document}: {Fault.What} breaks {string.Join("; ", Broken.Select(b => b.Name))}; told: {string.Join("; ", Told.Select(w => w.Code))}";

        bool IsAt(string field) => field == Fault.Field || field.StartsWith(Fault.Field + "/", StringComparison.Ordinal);
    }
}
