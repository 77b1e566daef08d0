using Microsoft.AspNetCore.Http;

namespace ItaIngest.Review.Speaking;

/// <summary>How a reader wants to be spoken to; kept in a cookie such as <c>th.thai.buddhist</c>.</summary>
/// <param name="IsThai">Thai, or English.</param>
/// <param name="HasThaiDigits">Numbers in Thai digits.</param>
/// <param name="IsBuddhist">Years of the Buddhist era, or of the common era.</param>
public sealed record Preferences(bool IsThai, bool HasThaiDigits, bool IsBuddhist)
{
    /// <summary>Name of the cookie.</summary>
    public const string Cookie = "ita-reader";

    /// <summary>Thai, Arabic digits, Buddhist years: what the records themselves print.</summary>
    public static Preferences Default { get; } = new(IsThai: true, HasThaiDigits: false, IsBuddhist: true);

    /// <summary>The reader's own, or the default where the cookie says nothing.</summary>
    public static Preferences Of(HttpContext? context) => context?.Request.Cookies[Cookie] is { } text ? Parse(text) : Default;

    /// <summary>Reads the cookie's text; what it does not know is as in the default.</summary>
    public static Preferences Parse(string text)
    {
        var parts = (text ?? "").Split('.');
        return new Preferences(!parts.Contains("en"), parts.Contains("thai"), !parts.Contains("common"));
    }

    /// <summary>The cookie's text.</summary>
    public override string ToString() =>
        $"{(IsThai ? "th" : "en")}.{(HasThaiDigits ? "thai" : "arabic")}.{(IsBuddhist ? "buddhist" : "common")}";
}
