namespace ItaIngest.Cli;

/// <summary>Tells progress in order and at once; <see cref="Progress{T}"/> would post it to other threads.</summary>
sealed class ToldProgress : IProgress<string>
{
    public void Report(string value) => Terminal.Tell(value);
}
