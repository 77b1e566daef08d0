using ItaIngest.Analysis.Domain;
using ItaIngest.Analysis.Validation;
using ItaIngest.Model.Records;
using ItaIngest.Model.Results;

namespace ItaIngest.Analysis.Reconciliation;

/// <summary>Gives warnings their proposals: what the numbers in their evidence must have been for every identity to hold. Pure.</summary>
public static class Proposals
{
    /// <summary>
    /// The warnings, those with a proposal where arithmetic tells one, and an information for each unreadable number that it tells. A
    /// part of the document that takes too many steps is told in the log (<c>reconcile.gave-up</c>).
    /// </summary>
    public static IReadOnlyList<Warning> Add(ItaReport report, IReadOnlyList<Warning> warnings, DiagnosticLog log) => Add(report, warnings, ItaCalendar.Default, log);

    /// <summary>The same by the facts of another calendar.</summary>
    public static IReadOnlyList<Warning> Add(ItaReport report, IReadOnlyList<Warning> warnings, ItaCalendar calendar, DiagnosticLog log)
    {
        ArgumentNullException.ThrowIfNull(warnings);
        ArgumentNullException.ThrowIfNull(log);
        var (found, givenUp) = Reconciler.Resolve(report, calendar);
        if (givenUp > 0)
        {
            log.Add(new Diagnostic(
                DiagnosticCodes.ReconcileGaveUp, Severity.Info,
                Finding.English($"{givenUp} group(s) of numbers contradict each other in too many ways to tell which are right: check them by eye."),
                Finding.Thai($"ตัวเลข {givenUp} กลุ่มขัดกันหลายแห่งจนบอกไม่ได้ว่าตัวใดถูก โปรดตรวจด้วยตา")));
        }

        return TableSlips.Add(report, found.Aggregate(warnings, With));
    }

    static IReadOnlyList<Warning> With(IReadOnlyList<Warning> warnings, Resolution resolution)
    {
        var fields = resolution.Component.Facts.SelectMany(f => f.Observations.Select(o => o.Field)).ToHashSet();
        var told = new HashSet<Reconciled>();
        var result = warnings.ToList();
        var own = Enumerable.Range(0, result.Count).Where(i => result[i].Proposal is null && result[i].Evidence.Any(e => fields.Contains(e.Field))).ToList();
        foreach (var i in own)
        {
            var evidence = result[i].Evidence.Select(e => e.Field).ToHashSet();
            var numbers = resolution.Numbers.Where(n => n.Fact.Observations.Any(o => evidence.Contains(o.Field))).ToList();
            told.UnionWith(numbers);
            result[i] = numbers.Count == 0 ? result[i] : result[i] with { Proposal = ProposalWriter.Write(resolution, numbers) };
        }

        // What no warning speaks of belongs to the same contradiction: it goes with the first of them.
        var left = resolution.Numbers.Where(n => !told.Contains(n)).ToList();
        if (left.Count > 0 && own.Count > 0)
        {
            var first = result[own[0]];
            var evidence = first.Evidence.Select(e => e.Field).ToHashSet();
            var numbers = resolution.Numbers.Where(n => left.Contains(n) || n.Fact.Observations.Any(o => evidence.Contains(o.Field))).ToList();
            result[own[0]] = first with { Proposal = ProposalWriter.Write(resolution, numbers) };
        }

        return own.Count > 0 ? result : [.. result, .. left.Where(n => n.Fact.Observations.Any(o => o.Value is null)).Select(n => Unreadable(resolution, n))];
    }

    static Warning Unreadable(Resolution resolution, Reconciled number)
    {
        var places = number.Fact.Observations.Where(o => o.Value is null).ToList();
        var value = NumberReading.Text(number.Value, number.Fact.Decimals);
        return new Warning(
            DiagnosticCodes.NumberUnreadable, Severity.Info,
            Finding.English($"{number.Fact.English} could not be read; the other numbers give {value}."),
            Finding.Thai($"อ่าน{number.Fact.Thai}ไม่ออก ตัวเลขอื่นให้ค่า {value}"),
            [.. places.Select(o => o.Evidence)], value, null, ProposalWriter.Write(resolution, [number]));
    }
}
