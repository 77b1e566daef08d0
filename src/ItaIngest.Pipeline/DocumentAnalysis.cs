using ItaIngest.Analysis.Extraction;
using ItaIngest.Analysis.Layout;
using ItaIngest.Analysis.Reconciliation;
using ItaIngest.Analysis.Validation;
using ItaIngest.Model.Pages;
using ItaIngest.Model.Records;
using ItaIngest.Model.Results;

namespace ItaIngest.Pipeline;

/// <summary>What a document that was read says: pages become blocks, blocks become a report, the report is checked.</summary>
/// <param name="Status">Complete, or partial where something is in error.</param>
/// <param name="Content">The report.</param>
/// <param name="Warnings">Findings about it, with their proposals.</param>
/// <param name="Diagnostics">What reading and analysis told, in order.</param>
public sealed record DocumentAnalysis(IngestStatus Status, ItaReport Content, IReadOnlyList<Warning> Warnings, IReadOnlyList<Diagnostic> Diagnostics)
{
    /// <summary>Works it out, in this process.</summary>
    /// <param name="document">What was read.</param>
    /// <param name="rules">What it is checked by.</param>
    public static DocumentAnalysis Of(ReadDocument document, RuleSettings rules)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(rules);
        var diagnostics = new DiagnosticLog();
        diagnostics.AddRange(document.Diagnostics);
        var blocks = DocumentLayout.Build(document, diagnostics);
        var report = ReportExtractor.Extract(blocks, diagnostics);
        var warnings = Proposals.Add(report, ReportValidator.Validate(report, rules.Calendar, rules.Severities), rules.Calendar, diagnostics);
        return new DocumentAnalysis(StatusOf(diagnostics), report, warnings, diagnostics.Entries);
    }

    // Never complete while an error is there.
    static IngestStatus StatusOf(DiagnosticLog diagnostics) =>
        diagnostics.Entries.Any(diagnostic => diagnostic.Severity == Severity.Error) ? IngestStatus.Partial : IngestStatus.Complete;
}
