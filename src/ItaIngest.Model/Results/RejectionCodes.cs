namespace ItaIngest.Model.Results;

/// <summary>The stable codes of rejections.</summary>
public static class RejectionCodes
{
#pragma warning disable CS1591 // each name says what its code says
    public const string Empty = "file.empty";
    public const string UnknownType = "file.unknown-type";
    public const string Damaged = "file.damaged";
    public const string Encrypted = "file.encrypted";
    public const string TooLarge = "file.too-large";
    public const string Bomb = "file.decompression-bomb";
    public const string ExternalEntity = "file.external-entity";
    public const string PixelLimit = "image.pixel-limit";
    public const string PageLimit = "file.page-limit";
    public const string Unreadable = "file.unreadable";
    public const string Crashed = "reader.crashed";
    public const string TimedOut = "reader.timed-out";
    public const string Memory = "reader.memory";
    public const string TooComplex = "file.too-complex";
    public const string ProgramFault = "program.fault";
    public const string GivenUp = "program.gave-up";
#pragma warning restore CS1591

    /// <summary>Whether the reason may lie in the machine or the program rather than the bytes, so that trying again makes sense.</summary>
    public static bool IsPassing(string? code) => code is Crashed or TimedOut or ProgramFault or GivenUp;
}
