namespace ItaIngest.Training.Corpus.Families;

/// <summary>What authors get wrong. Each fault is told to the truth by the family that makes it.</summary>
static class Faults
{
    /// <summary>A total that its parts do not give, in the same level.</summary>
    public static decimal WrongTotal(YearScores scores)
    {
        decimal[] steps = [0.45m, -0.45m, 0.27m, -0.27m, 0.18m, -0.18m, 0.09m, -0.09m];
        return steps.Select(s => scores.Overall + s).First(t => t is > 0 and < 100 && scores.LevelOf(t) == scores.Level);
    }

    /// <summary>The letter above or below the right one, which the total does not give.</summary>
    public static string WrongLevel(YearScores scores)
    {
        string[] letters = ["AA", "A", "B", "C", "D", "E", "F"];
        var at = Array.IndexOf(letters, scores.Level);
        return letters[at == 0 ? 1 : at - 1];
    }

    /// <summary>A place's name with a letter lost in typing.</summary>
    public static string Misspelt(string name) => name.Remove(name.Length - 2, 1);

    /// <summary>A change that two scores do not give: as if two digits had changed places.</summary>
    public static decimal WrongChange(decimal change) => change + (change < 0 ? -0.9m : 0.9m);
}
