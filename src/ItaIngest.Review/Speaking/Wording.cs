using System.Globalization;
using Microsoft.AspNetCore.Http;

namespace ItaIngest.Review.Speaking;

/// <summary>The language, digits and calendar of the one who reads the page.</summary>
public sealed class Wording
{
    const int BuddhistOffset = 543;

    /// <summary>As the reader of this request chose.</summary>
    public Wording(IHttpContextAccessor context)
        : this(Preferences.Of(context?.HttpContext))
    {
    }

    /// <summary>As told.</summary>
    public Wording(Preferences preferences) => Preferences = preferences;

    /// <summary>Thai with Arabic digits, whoever reads: for what is taken out of the pages.</summary>
    public static Wording Thai { get; } = new(Preferences.Default);

    /// <summary>English with Arabic digits and Buddhist years.</summary>
    public static Wording English { get; } = new(Preferences.Default with { IsThai = false });

    /// <summary>What the reader chose.</summary>
    public Preferences Preferences { get; }

    /// <summary>Whether pages are in Thai.</summary>
    public bool IsThai => Preferences.IsThai;

    /// <summary>The language for the <c>lang</c> attribute.</summary>
    public string Language => IsThai ? "th" : "en";

    /// <summary>The same said twice; the one that the reader asked for, in the digits asked for.</summary>
    public string this[string thai, string english] => IsThai ? thai : english;

    /// <summary>A whole number, grouped.</summary>
    public string Number(long number) => Digits(number.ToString("#,0", CultureInfo.InvariantCulture));

    /// <summary>A score with its printed decimals; a dash for none.</summary>
    public string Number(decimal? number) => number is { } n ? Digits(n.ToString(CultureInfo.InvariantCulture)) : "–";

    /// <summary>A year that is kept as Buddhist era.</summary>
    public string Year(int? buddhist) => buddhist is not { } year ? "–"
        : Digits((Preferences.IsBuddhist ? year : year - BuddhistOffset).ToString(CultureInfo.InvariantCulture));

    /// <summary>A moment in Thailand's time, to the minute.</summary>
    public string Time(DateTimeOffset at)
    {
        var local = at.ToOffset(TimeSpan.FromHours(7));
        var year = Preferences.IsBuddhist ? local.Year + BuddhistOffset : local.Year;
        return Digits(string.Create(CultureInfo.InvariantCulture, $"{local.Day}/{local.Month}/{year} {local:HH:mm}"));
    }

    /// <summary>Any text with its Arabic digits in the script that the reader chose.</summary>
    public string Digits(string text) => Preferences.HasThaiDigits
        ? string.Create(text.Length, text, static (to, from) =>
        {
            for (var i = 0; i < to.Length; i++)
            {
                to[i] = from[i] is >= '0' and <= '9' ? (char)('๐' + (from[i] - '0')) : from[i];
            }
        })
        : text;
}
