namespace ItaIngest.Cli;

/// <summary>The machine lacks something; the message says what and how to get it. Becomes <see cref="ExitCode.Environment"/>.</summary>
sealed class EnvironmentException(string message) : Exception(message);
