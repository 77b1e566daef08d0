namespace ItaIngest.Reading.Scan;

/// <summary>Takes rulings out of a page, so that neither letters that touch them nor their remains are read as characters.</summary>
internal static class RulingEraser
{
    /// <summary>Pixels beside a ruling that its blur has greyed.</summary>
    const int Halo = 2;

    /// <summary>Erases the strokes from both the black-and-white page and the grey one. Strokes of letters that cross a ruling stay.</summary>
    internal static void Erase(IEnumerable<RulingStroke> strokes, InkMap map, byte[] grey)
    {
        foreach (var stroke in strokes.OrderByDescending(s => s.IsHorizontal))
        {
            var usual = (int)Math.Ceiling(stroke.Thickness) + 2;
            for (var i = 0; i < stroke.Across.Length; i++)
            {
                var (first, last) = stroke.Across[i];
                if (last >= first)
                {
                    EraseStep(stroke.IsHorizontal, stroke.Start + i, first, Math.Min(last, first + usual), map, grey);
                }
            }
        }
    }

    static void EraseStep(bool isHorizontal, int along, int first, int last, InkMap map, byte[] grey)
    {
        // one pixel of rough edge belongs to the ruling
        first = IsInk(first - 1) && !IsInk(first - 2) ? first - 1 : first;
        last = IsInk(last + 1) && !IsInk(last + 2) ? last + 1 : last;
        if (IsInk(first - 1) && IsInk(last + 1))
        {
            return; // a letter's stroke goes through
        }

        for (var across = first - Halo; across <= last + Halo; across++)
        {
            var at = At(across);
            if (at >= 0 && (map.Ink[at] == 0 || (across >= first && across <= last)))
            {
                map.Ink[at] = 0;
                grey[at] = 255;
            }
        }

        bool IsInk(int across) => At(across) is var at && at >= 0 && map.Ink[at] != 0;

        int At(int across)
        {
            var (x, y) = isHorizontal ? (along, across) : (across, along);
            return x < 0 || y < 0 || x >= map.Width || y >= map.Height ? -1 : y * map.Width + x;
        }
    }
}
