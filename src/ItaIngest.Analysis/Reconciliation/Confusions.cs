using System.Text.Json;
using ItaIngest.Model.Text;

namespace ItaIngest.Analysis.Reconciliation;

/// <summary>
/// How likely the OCR model reads one digit for another, as counted on its evaluation set (<c>models/confusions.json</c>). A digit that was
/// never misread there has an error all the same: each digit gets one error more than counted, shared out evenly.
/// </summary>
public sealed class Confusions
{
    static readonly Lazy<Confusions> Embedded = new(Load);

    readonly double[][,] chances;

    Confusions(double[][,] chances) => this.chances = chances;

    /// <summary>Those of the model that comes with the program.</summary>
    public static Confusions Default => Embedded.Value;

    /// <summary>The chance that a printed digit is read as another, where one digit in a hundred is misread.</summary>
    /// <param name="isThai">Whether the digits are Thai: ๗ and 7 have other neighbours.</param>
    /// <param name="printed">0..9.</param>
    /// <param name="read">0..9, another.</param>
    public double Chance(bool isThai, int printed, int read) => chances[isThai ? 1 : 0][printed, read];

    /// <summary>Reads the counts.</summary>
    public static Confusions Parse(string json)
    {
        using var document = JsonDocument.Parse(json);
        return new Confusions([Chances(document.RootElement, isThai: false), Chances(document.RootElement, isThai: true)]);
    }

    /// <summary>The rate of misread digits that chances are stated for: that of a page on which arithmetic finds something wrong.</summary>
    public const double AssumedRate = 0.01;

    static double[,] Chances(JsonElement root, bool isThai)
    {
        var (wrong, all) = (new double[10, 10], new double[10]);
        foreach (var pair in root.GetProperty("substituted").EnumerateArray())
        {
            if (Digit(pair.GetProperty("printed").GetString(), isThai) is { } printed && Digit(pair.GetProperty("read").GetString(), isThai) is { } read)
            {
                wrong[printed, read] += pair.GetProperty("count").GetInt32();
            }
        }

        foreach (var count in root.GetProperty("printed").EnumerateObject())
        {
            if (Digit(count.Name, isThai) is { } digit)
            {
                all[digit] += count.Value.GetInt32();
            }
        }

        return Shared(wrong, all);
    }

    static double[,] Shared(double[,] wrong, double[] all)
    {
        var rate = (wrong.Cast<double>().Sum() + 1) / (all.Sum() + 1);
        var shares = new double[10, 10];
        for (var printed = 0; printed < 10; printed++)
        {
            for (var read = 0; read < 10; read++)
            {
                shares[printed, read] = AssumedRate / rate * (wrong[printed, read] + (1.0 / 9)) / (all[printed] + (1 / rate));
            }
        }

        return shares;
    }

    static int? Digit(string? text, bool isThai) =>
        text is { Length: 1 } && ThaiNumber.IsDigit(text[0]) && char.IsAscii(text[0]) != isThai ? ThaiNumber.DigitValue(text[0]) : null;

    static Confusions Load()
    {
        using var stream = typeof(Confusions).Assembly.GetManifestResourceStream("confusions.json")
            ?? throw new InvalidOperationException("models/confusions.json is not built into this program.");
        using var reader = new StreamReader(stream);
        return Parse(reader.ReadToEnd());
    }
}
