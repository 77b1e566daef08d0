using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;
using ItaIngest.Analysis.Reconciliation.Solving;

namespace ItaIngest.Tests.Analysis.Reconciliation;

/// <summary>An oracle: the same problems solved by Z3 (Debian libz3-4, MIT), which is told them in SMT-LIB.</summary>
static partial class Z3
{
    const string Library = "libz3.so.4";

    public static bool IsThere { get; } = NativeLibrary.TryLoad(Library, typeof(Z3).Assembly, null, out _);

    /// <summary>Whether some assignment costs no more than that.</summary>
    /// <param name="problem">The problem.</param>
    /// <param name="most">The cost at most.</param>
    /// <param name="fixedVariable">A variable that must have a value; below 0 for none.</param>
    /// <param name="value">That value.</param>
    public static bool CanCost(Problem problem, int most, int fixedVariable = -1, long value = 0)
    {
        var text = "(reset)" + Text(problem, fixedVariable, value) + $"(assert (<= total {Number(most)}))(check-sat)";
        var answer = Marshal.PtrToStringUTF8(Z3_eval_smtlib2_string(Context.Value, text))!.Trim();
        Assert.Contains(answer, (string[])["sat", "unsat"]);
        return answer == "sat";
    }

    // One for all: to make one takes longer than to solve such a problem.
    static readonly Lazy<nint> Context = new(() => Z3_mk_context(Z3_mk_config()));

    static string Text(Problem problem, int fixedVariable, long value)
    {
        var text = new StringBuilder("(declare-const total Int)");
        var costs = new List<string>();
        for (var v = 0; v < problem.Variables.Count; v++)
        {
            var candidates = problem.Variables[v].Candidates;
            text.Append(CultureInfo.InvariantCulture, $"(declare-const x{v} Int)(assert (or {string.Join(' ', candidates.Select(c => $"(= x{v} {Number(c.Value)})"))} false))");
            costs.Add(candidates.Aggregate("0", (rest, c) => $"(ite (= x{v} {Number(c.Value)}) {c.Cost} {rest})"));
        }

        foreach (var constraint in problem.Constraints)
        {
            var sum = $"(+ 0 {string.Join(' ', constraint.Terms.Select(t => $"(* {Number(t.Factor)} x{t.Variable})"))})";
            var holds = $"(and (<= {Number(constraint.Low)} {sum}) (<= {sum} {Number(constraint.High)}))";
            if (constraint.Penalty is { } penalty)
            {
                costs.Add($"(ite {holds} 0 {penalty})");
            }
            else
            {
                text.Append(CultureInfo.InvariantCulture, $"(assert {holds})");
            }
        }

        if (fixedVariable >= 0)
        {
            text.Append(CultureInfo.InvariantCulture, $"(assert (= x{fixedVariable} {Number(value)}))");
        }

        text.Append(CultureInfo.InvariantCulture, $"(assert (= total (+ 0 {string.Join(' ', costs)})))");
        return text.ToString();
    }

    static string Number(long value) => value < 0 ? $"(- {-value})" : value.ToString(CultureInfo.InvariantCulture);

    [LibraryImport(Library)]
    private static partial nint Z3_mk_config();

    [LibraryImport(Library)]
    private static partial nint Z3_mk_context(nint config);

    [LibraryImport(Library, StringMarshalling = StringMarshalling.Utf8)]
    private static partial nint Z3_eval_smtlib2_string(nint context, string text);
}
