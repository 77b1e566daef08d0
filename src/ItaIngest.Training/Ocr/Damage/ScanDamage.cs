using ItaIngest.Training.Ocr.Text;

namespace ItaIngest.Training.Ocr.Damage;

/// <summary>Makes a clean 300 dpi line look like one cut out of a scan. The same seed gives the same pixels.</summary>
internal static class ScanDamage
{
    const double CleanDpi = 300;

    // below this height strokes melt together and even people guess
    const int LowestLine = 24;

    /// <summary>Damages a line.</summary>
    /// <param name="clean">Rendered at 300 dpi, with its margins.</param>
    /// <param name="kind">What to do.</param>
    /// <param name="random">The generator.</param>
    internal static GreyImage Apply(GreyImage clean, ScanKind kind, Random random) => kind switch
    {
        ScanKind.Clean300 => clean,
        ScanKind.Scan200 => Scanned(clean, 200, 8, random),
        ScanKind.Poor150 => Scanned(clean, 150, 11, random),
        ScanKind.Fax => Faxed(clean, random),
        _ => Mixed(clean, random),
    };

    static GreyImage Scanned(GreyImage clean, double dpi, double noise, Random random)
    {
        var image = ToDpi(clean.Turn(random.Between(-0.6, 0.6), 255), dpi, dpi);
        image.Each(v => (float)(35 + v * 0.79 + random.Normal(noise)));
        return ImageFile.ThroughJpeg(image, random.Next(40, 75));
    }

    static GreyImage Faxed(GreyImage clean, Random random)
    {
        var image = ToDpi(clean.Turn(random.Between(-0.6, 0.6), 255), 204, 196);
        var threshold = random.Between(110, 165);
        image.Each(v => v + random.Normal(10) < threshold ? 0 : 255);
        Specks(image, 0.002, random);
        return image;
    }

    static GreyImage Mixed(GreyImage clean, Random random)
    {
        // a part stays clean: the model must not forget how undamaged letters look
        if (random.Happens(0.12))
        {
            return clean;
        }

        var image = clean;
        if (random.Happens(0.35))
        {
            RulingRemains.Draw(image, random);
        }

        if (random.Happens(0.2))
        {
            image = image.Extreme(darkest: random.Happens(0.6));
        }

        if (random.Happens(0.5))
        {
            // a long line that is off by more than this would have been straightened
            var most = image.Width > 1200 ? 0.6 : 1.5;
            image = image.Turn(Math.Clamp(random.Normal(0.5), -most, most), 255);
        }

        var dpi = random.Pick([300.0, 250, 200, 200, 200, 150, 150]);
        dpi = Math.Max(dpi, Math.Min(CleanDpi, CleanDpi * LowestLine / image.Height));
        image = ToDpi(image.Blur(random.Between(0.1, 0.55) * CleanDpi / dpi), dpi, random.Happens(0.1) ? dpi * 0.9 : dpi);
        return Finish(image, random);
    }

    /// <summary>Paper, ink, what shines through, noise, threshold, JPEG, and a reader that enlarges.</summary>
    static GreyImage Finish(GreyImage image, Random random)
    {
        var paper = random.Between(195, 255);
        var ink = random.Happens(0.7) ? random.Between(0, 80) : random.Between(40, 130);
        image.Each(v => (float)(ink + (paper - ink) * v / 255));
        if (random.Happens(0.12))
        {
            BleedThrough(image, (float)paper, random.Between(0.05, 0.22));
        }

        if (random.Happens(0.2))
        {
            Shade(image, random.Between(-30, 0), random.Between(-5, 20));
        }

        if (random.Happens(0.7))
        {
            var noise = random.Happens(0.8) ? random.Between(1, 14) : random.Between(14, 28);
            image.Each(v => (float)(v + random.Normal(noise)));
        }

        if (random.Happens(0.45))
        {
            var threshold = ink + (paper - ink) * random.Between(0.35, 0.72);
            image.Each(v => v < threshold ? 0 : 255);
            Specks(image, random.Happens(0.35) ? random.Between(0, 0.008) : 0, random);
            Pinholes(image, random.Happens(0.15) ? random.Between(0, 0.06) : 0, random);
        }

        image = random.Happens(0.4) ? ImageFile.ThroughJpeg(image, random.Next(25, 86)) : image;
        var larger = random.Happens(0.25) ? random.Between(1.2, 2) : 1;
        return larger > 1 ? image.Scale((int)(image.Width * larger), (int)(image.Height * larger)) : image;
    }

    static GreyImage ToDpi(GreyImage image, double across, double down) =>
        image.Scale(Math.Max(8, (int)Math.Round(image.Width * across / CleanDpi)), Math.Max(8, (int)Math.Round(image.Height * down / CleanDpi)));

    /// <summary>The back of the sheet: the line itself, mirrored and faint, serves as its text.</summary>
    static void BleedThrough(GreyImage image, float paper, double strength)
    {
        var back = image.Cut(0, 0, image.Width, image.Height).Blur(1.2);
        for (var y = 0; y < image.Height; y++)
        {
            for (var x = 0; x < image.Width; x++)
            {
                image[x, y] -= (float)(strength * (paper - back[image.Width - 1 - x, y]));
            }
        }
    }

    static void Shade(GreyImage image, double left, double right)
    {
        for (var i = 0; i < image.Pixels.Length; i++)
        {
            image.Pixels[i] += (float)(left + (right - left) * (i % image.Width) / image.Width);
        }
    }

    static void Specks(GreyImage image, double share, Random random)
    {
        if (share > 0)
        {
            image.Each(v => random.Happens(share) ? 255 - v : v);
        }
    }

    static void Pinholes(GreyImage image, double share, Random random)
    {
        if (share > 0)
        {
            image.Each(v => random.Happens(share) ? 255 : v);
        }
    }
}
