namespace ItaIngest.Pipeline.Evaluation.Noise;

/// <summary>What became of the numbers at one rate of misread digits.</summary>
/// <param name="Rate">Share of digits misread, 0..1.</param>
public sealed record NoiseScore(double Rate)
{
    /// <summary>Documents.</summary>
    public int Documents { get; set; }

    /// <summary>Documents of which a part was given up.</summary>
    public int GivenUp { get; set; }

    /// <summary>Numbers.</summary>
    public int Numbers { get; set; }

    /// <summary>Numbers read wrong.</summary>
    public int Wrong { get; set; }

    /// <summary>Of these, numbers that an identity binds.</summary>
    public int Covered { get; set; }

    /// <summary>Of these, numbers that a certain change makes right.</summary>
    public int Restored { get; set; }

    /// <summary>Of the covered, numbers that a change makes right, certain or not.</summary>
    public int Proposed { get; set; }

    /// <summary>Of the covered, numbers whose true value is proposed or among the alternatives.</summary>
    public int Listed { get; set; }

    /// <summary>Wrong numbers that a certain change makes wrong in another way.</summary>
    public int Mistaken { get; set; }

    /// <summary>Right numbers that a certain change would make wrong.</summary>
    public int Damaged { get; set; }

    /// <summary>By the kinds of identities that bind a wrong number: how many, how many restored by a certain change, how many listed.</summary>
    public SortedDictionary<string, (int Wrong, int Restored, int Listed)> ByIdentities { get; } = new(StringComparer.Ordinal);
}
