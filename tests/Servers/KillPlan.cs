namespace ItaIngest.Servers;

/// <summary>How many of what a <see cref="KillRun"/> takes.</summary>
/// <param name="Seed">Of its chance; the same seed kills the same kinds after the same pauses.</param>
/// <param name="Documents">Documents that are dropped, one after the other.</param>
/// <param name="Workers">Worker processes.</param>
/// <param name="Kills">Kills.</param>
/// <param name="MostPauseMs">The longest pause between two kills, in milliseconds.</param>
/// <param name="Document">A small PDF; comments behind its end make other documents of it.</param>
sealed record KillPlan(int Seed, int Documents, int Workers, int Kills, int MostPauseMs, byte[] Document);
