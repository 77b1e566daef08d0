namespace ItaIngest.Cli.Doctor;

/// <summary>How a thing is.</summary>
enum FindingState
{
    /// <summary>As it should be.</summary>
    Well,

    /// <summary>The program works, but not as well as it could.</summary>
    Doubtful,

    /// <summary>The program does not work with it.</summary>
    Bad,
}
