using ItaIngest.Training.Ocr.Text;

namespace ItaIngest.Training.Ocr.Damage;

/// <summary>Draws what is left of table rulings beside and around a line, and underlines: the model must learn that they are not text.</summary>
internal static class RulingRemains
{
    // rulings keep to the margin: one that crosses letters is the ruling remover's work, not the model's
    const double Margin = 0.14;

    internal static void Draw(GreyImage image, Random random)
    {
        for (var count = random.Pick([1, 1, 2]); count > 0; count--)
        {
            var thickness = random.Next(1, 5);
            var ink = (float)random.Between(0, 90);
            if (random.Happens(0.6))
            {
                Upright(image, thickness, ink, random);
            }
            else
            {
                Level(image, thickness, ink, random);
            }
        }
    }

    static void Upright(GreyImage image, int thickness, float ink, Random random)
    {
        // sides hold at least this much paper, see LineCutter
        var inside = random.Next(0, 5);
        var left = random.Happens(0.5) ? inside : image.Width - inside - thickness;
        var (top, bottom) = random.Happens(0.4) ? (0, image.Height) : (random.Next(image.Height), random.Next(image.Height));
        image.Fill(left, Math.Min(top, bottom), left + thickness, Math.Max(top, bottom), ink);
    }

    static void Level(GreyImage image, int thickness, float ink, Random random)
    {
        var inside = (int)(image.Height * Margin * random.NextDouble());
        var top = random.Happens(0.5) ? inside : image.Height - inside - thickness;
        var (left, right) = (random.Next(image.Width), random.Next(image.Width));
        image.Fill(Math.Min(left, right), top, Math.Max(left, right), top + thickness, ink);
    }
}
