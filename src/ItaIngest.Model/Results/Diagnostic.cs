using ItaIngest.Model.Geometry;

namespace ItaIngest.Model.Results;

/// <summary>Something about reading: a doubt, a repair, a decision. The work went on.</summary>
/// <param name="Code">Stable code, such as <c>text.layer-distrusted</c> (see <see cref="DiagnosticCodes"/>).</param>
/// <param name="Severity">An error diagnostic makes the document <c>partial</c>.</param>
/// <param name="Message">What happened, where, what to do; English.</param>
/// <param name="MessageThai">The same in Thai.</param>
/// <param name="Page">Page from 1.</param>
/// <param name="Box">Where on the page, points.</param>
public sealed record Diagnostic(
    string Code, Severity Severity, string Message, string? MessageThai = null, int? Page = null, Box? Box = null);
