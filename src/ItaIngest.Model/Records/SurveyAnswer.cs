using ItaIngest.Model.Provenance;

namespace ItaIngest.Model.Records;

/// <summary>One answer of a survey row.</summary>
/// <param name="Label">The answer's column heading.</param>
/// <param name="Percent">Share in percent.</param>
public sealed record SurveyAnswer(string Label, Sourced<decimal?> Percent);
