namespace ItaIngest.Model.Text;

/// <summary>A number inside a text.</summary>
/// <param name="Index">Where it begins, its sign included.</param>
/// <param name="Length">Its length in characters.</param>
/// <param name="Value">Its value; the printed decimals are kept in the scale.</param>
/// <param name="Remark">Such as <c>number.mixed-digits</c>; null when all is plain.</param>
public readonly record struct FoundNumber(int Index, int Length, decimal Value, string? Remark)
{
    /// <summary>Index just behind the number.</summary>
    public int End => Index + Length;
}
