namespace ItaIngest.Analysis.Reconciliation.Solving;

/// <summary>A value that a number may have had.</summary>
/// <param name="Value">In whole units of the problem's last decimal.</param>
/// <param name="Cost">What it would take for the printed readings to come of it; 100 is one substituted digit.</param>
readonly record struct Candidate(long Value, int Cost);
