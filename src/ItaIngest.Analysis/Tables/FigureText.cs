using ItaIngest.Model.Text;

namespace ItaIngest.Analysis.Tables;

/// <summary>What stands in a cell or on a line of a column of figures.</summary>
static class FigureText
{
    static readonly string[] Units = ["บาท", "คะแนน", "%"];

    /// <summary>A number alone, with its sign of percent or unit, or the dash that stands for none.</summary>
    public static bool Is(string text) => IsDash(text) || ThaiNumber.Parse(WithoutUnit(text)).IsValid;

    /// <summary>The dash that is printed where there is no figure.</summary>
    public static bool IsDash(string text) => text.Trim() is "-" or "–" or "—";

    static string WithoutUnit(string text)
    {
        var trimmed = text.Trim();
        var unit = Array.Find(Units, u => trimmed.EndsWith(u, StringComparison.Ordinal));
        return unit is null ? trimmed : trimmed[..^unit.Length].TrimEnd();
    }
}
