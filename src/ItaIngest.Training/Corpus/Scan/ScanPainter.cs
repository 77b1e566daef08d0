namespace ItaIngest.Training.Corpus.Scan;

/// <summary>Makes a clean page look scanned.</summary>
static class ScanPainter
{
    /// <summary>A damaged copy of the page.</summary>
    public static GreyImage Damage(GreyImage page, ScanDamage damage, int number)
    {
        var random = new Random(unchecked((damage.Seed * 397) + number));
        var inked = page with { Pixels = (byte[])page.Pixels.Clone() };
        if (damage.HasStamp && number == 1)
        {
            Stamp(inked, damage.Dpi, random);
        }

        if (damage.HasScribble && number == 2)
        {
            Scribble(inked, damage.Dpi, random);
        }

        return Lay(inked, damage, random);
    }

    // Rotation, paper, shadow at the edge and noise in one pass over the target.
    static GreyImage Lay(GreyImage page, ScanDamage damage, Random random)
    {
        var angle = damage.Skew * (0.5 + (0.5 * random.NextDouble())) * Math.PI / 180 * (random.Next(2) == 0 ? 1 : -1);
        var (sin, cos) = (Math.Sin(angle), Math.Cos(angle));
        var (cx, cy) = (page.Width / 2.0, page.Height / 2.0);
        var slope = (random.NextDouble() - 0.5) * 16;
        var pixels = new byte[page.Width * page.Height];
        for (var y = 0; y < page.Height; y++)
        {
            for (var x = 0; x < page.Width; x++)
            {
                var (dx, dy) = (x - cx, y - cy);
                var ink = page.Sample(cx + (cos * dx) - (sin * dy), cy + (sin * dx) + (cos * dy)) / 255;
                var paper = damage.Background + (slope * dx / page.Width) - (30 * Math.Exp(-x / (0.02 * page.Width)));
                var noise = (random.NextDouble() + random.NextDouble() + random.NextDouble() - 1.5) * damage.Noise;
                // Ink never gets as black as the page's own black.
                pixels[(y * page.Width) + x] = (byte)Math.Clamp(30 + (ink * (paper - 30)) + noise, 0, 255);
            }
        }

        return new GreyImage(page.Width, page.Height, pixels);
    }

    static void Stamp(GreyImage page, int dpi, Random random)
    {
        var radius = dpi * 0.55;
        var (cx, cy) = (page.Width * (0.55 + (0.2 * random.NextDouble())), page.Height * (0.35 + (0.2 * random.NextDouble())));
        for (var turn = 0.0; turn < 2 * Math.PI; turn += 0.5 / radius)
        {
            // A rubber stamp prints unevenly.
            if (Math.Sin(turn * 7) < 0.85)
            {
                Dot(page, cx + (radius * Math.Cos(turn)), cy + (radius * Math.Sin(turn)), 1.6, 110);
                Dot(page, cx + (radius * 0.7 * Math.Cos(turn)), cy + (radius * 0.7 * Math.Sin(turn)), 1.2, 130);
            }
        }
    }

    static void Scribble(GreyImage page, int dpi, Random random)
    {
        var (x, y) = (page.Width * 0.55, page.Height * 0.45);
        for (var stroke = 0; stroke < 3; stroke++)
        {
            var (phase, length) = (random.NextDouble() * 6, dpi * (0.8 + random.NextDouble()));
            for (var t = 0.0; t < length; t += 0.5)
            {
                Dot(page, x + t, y + (dpi * 0.12 * Math.Sin(phase + (t * 14 / dpi))) - (t * 0.15), 1.7, 70);
            }

            (x, y) = (x + (dpi * 0.2), y + (dpi * 0.22));
        }
    }

    static void Dot(GreyImage page, double x, double y, double radius, byte grey)
    {
        for (var py = (int)(y - radius); py <= y + radius; py++)
        {
            for (var px = (int)(x - radius); px <= x + radius; px++)
            {
                if (px >= 0 && py >= 0 && px < page.Width && py < page.Height && ((px - x) * (px - x)) + ((py - y) * (py - y)) <= radius * radius)
                {
                    var at = (py * page.Width) + px;
                    page.Pixels[at] = Math.Min(page.Pixels[at], grey);
                }
            }
        }
    }
}
