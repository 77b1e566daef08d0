using System.Text;
using ItaIngest.Analysis.Reconciliation;
using ItaIngest.Model.Text;

namespace ItaIngest.Pipeline.Evaluation.Noise;

/// <summary>
/// Misreads digits as the OCR model does: which digit for which, and how often each, as counted in <c>models/confusions.json</c>, scaled
/// to a rate; of thirty misread digits one is lost and one doubled, as there.
/// </summary>
/// <param name="rate">Share of digits that are misread, 0..1.</param>
/// <param name="random">Where chance comes from.</param>
sealed class DigitNoise(double rate, Random random)
{
    const double LostOrDoubled = 1.0 / 15;

    /// <summary>A printed text as it is read.</summary>
    public string Read(string printed)
    {
        var read = new StringBuilder(printed.Length + 1);
        foreach (var c in printed)
        {
            read.Append(ThaiNumber.IsDigit(c) ? Read(c) : c.ToString());
        }

        return read.ToString();
    }

    string Read(char digit)
    {
        var isThai = !char.IsAscii(digit);
        var value = ThaiNumber.DigitValue(digit);
        var scale = rate / Confusions.AssumedRate;
        var chance = random.NextDouble();
        for (var other = 0; other < 10; other++)
        {
            if (other != value && (chance -= Confusions.Default.Chance(isThai, value, other) * scale) < 0)
            {
                return Misread(digit, (char)(digit - value + other));
            }
        }

        return digit.ToString();
    }

    string Misread(char digit, char other)
    {
        var kind = random.NextDouble();
        return kind < LostOrDoubled / 2 ? "" : kind < LostOrDoubled ? $"{digit}{digit}" : other.ToString();
    }
}
