namespace ItaIngest.Model.Results;

/// <summary>Why a file could not be used, and what to do about it.</summary>
/// <param name="Code">Stable code (see <see cref="RejectionCodes"/>).</param>
/// <param name="Message">What is wrong and what to do; English.</param>
/// <param name="MessageThai">The same in Thai.</param>
public sealed record Rejection(string Code, string Message, string MessageThai);
