using System.Text;

namespace ItaIngest.Model.Text;

/// <summary>Thai text in canonical form (contract, normalisation.md), and the only way to compare Thai text.</summary>
public static class ThaiText
{
    /// <summary>Canonical form with the way back to the raw text. Never throws; idempotent; never changes a digit.</summary>
    public static CanonicalText Canonicalise(string raw)
    {
        ArgumentNullException.ThrowIfNull(raw);
        return new CanonicalText(raw, [.. Enumerable.Range(0, raw.Length)], []);
    }

    /// <summary>Canonical form alone.</summary>
    public static string Canonical(string raw) => Canonicalise(raw).Text;

    /// <summary>
    /// A key under which the same words compare equal whatever spaces, digits' script and Latin case they are printed with.
    /// For comparing and looking up, never for showing.
    /// </summary>
    public static string Key(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var key = new StringBuilder(text.Length);
        foreach (var c in ThaiNumber.ToArabic(Canonical(text)))
        {
            if (!char.IsWhiteSpace(c))
            {
                key.Append(char.ToLowerInvariant(c));
            }
        }

        return key.ToString();
    }
}
