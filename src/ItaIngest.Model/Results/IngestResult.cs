using ItaIngest.Model.Records;

namespace ItaIngest.Model.Results;

/// <summary>The record of one document as written to disk: schema <c>ita-report/1</c>.</summary>
/// <param name="Schema">Always <see cref="SchemaName"/>.</param>
/// <param name="Source">The file.</param>
/// <param name="Run">The run.</param>
/// <param name="Status">How far it came.</param>
/// <param name="Rejection">Only when rejected, and then there is no content.</param>
/// <param name="Content">What the document says; depends on the bytes, the options and the models alone.</param>
/// <param name="Warnings">Findings about the content.</param>
/// <param name="Diagnostics">Findings about reading, in the order they happened.</param>
public sealed record IngestResult(
    string Schema,
    SourceInfo Source,
    RunInfo Run,
    IngestStatus Status,
    Rejection? Rejection,
    ItaReport? Content,
    IReadOnlyList<Warning> Warnings,
    IReadOnlyList<Diagnostic> Diagnostics)
{
    /// <summary>The name of the schema.</summary>
    public const string SchemaName = "ita-report/1";
}
