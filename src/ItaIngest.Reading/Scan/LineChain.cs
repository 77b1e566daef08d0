namespace ItaIngest.Reading.Scan;

/// <summary>A line while it is being put together. Its band is the height between base line and top of the letters near the place asked for.</summary>
internal sealed class LineChain
{
    /// <summary>How many neighbours tell the band: enough to outvote a tall letter, few enough to follow a curved page.</summary>
    const int Neighbours = 9;

    (double Top, double Bottom)? given;

    (double Top, double Bottom)? tail;

    internal List<Component> Letters { get; } = [];

    internal List<Component> Marks { get; } = [];

    internal int Right { get; private set; }

    int Left => Letters.Count > 0 ? Letters.Min(c => c.Left) : Marks.Min(c => c.Left);

    internal double Height => Band(Letters).Bottom - Band(Letters).Top;

    /// <summary>Columns of ink, touching letters counted by their width.</summary>
    internal int InkWidth => Letters.Sum(c => c.Width);

    internal void Add(Component letter)
    {
        Letters.Add(letter);
        tail = null;
        Right = Math.Max(Right, letter.Right);
    }

    internal void AddMark(Component mark)
    {
        Marks.Add(mark);
        if (Letters.Count == 0)
        {
            Letters.Add(mark);
            Marks.Clear();
        }

        Right = Math.Max(Right, mark.Right);
    }

    internal void Take(LineChain other)
    {
        Letters.AddRange(other.Letters);
        tail = null;
        Letters.Sort((a, b) => a.Left.CompareTo(b.Left));
        Right = Math.Max(Right, other.Right);
    }

    /// <summary>For a line without letters: a band of the page's usual height around its ink.</summary>
    internal void SetBand(double letterHeight)
    {
        var middle = Letters.Concat(Marks).Average(c => c.CenterY);
        given = (middle - letterHeight / 2, middle + letterHeight / 2);
    }

    /// <summary>How much of the lower of the two the letter shares with the end of this line, 0..1.</summary>
    internal double Share(Component letter)
    {
        var (top, bottom) = tail ??= Band(Letters.TakeLast(Neighbours));
        var shared = Math.Min(bottom, letter.Bottom) - Math.Max(top, letter.Top);
        return shared / Math.Min(bottom - top, letter.Height);
    }

    internal bool SharesBand(LineChain other)
    {
        var (left, right) = Left < other.Left ? (this, other) : (other, this);
        var (a, b) = (Band(left.Letters.TakeLast(Neighbours)), Band(right.Letters.Take(Neighbours)));
        if (left.Right > right.Left)
        {
            (a, b) = (Band(left.Letters), Band(right.Letters));
        }

        var shared = Math.Min(a.Bottom, b.Bottom) - Math.Max(a.Top, b.Top);
        return shared > 0.6 * Math.Min(a.Bottom - a.Top, b.Bottom - b.Top);
    }

    /// <summary>Whether the other chain stands over or under this one, nearer than <paramref name="pitch"/> pixels from middle to middle.</summary>
    internal bool IsTooNear(LineChain other, double pitch)
    {
        if (other.Left > Right || Left > other.Right)
        {
            return false;
        }

        var (mine, theirs) = (Band(Near(other.Letters[0])), Band(other.Letters));
        return Math.Abs(mine.Top + mine.Bottom - theirs.Top - theirs.Bottom) / 2 < pitch;
    }

    internal double GapTo(LineChain other) => Math.Max(Left, other.Left) - Math.Min(Right, other.Right);

    /// <summary>How far a mark is from the letters here, in pixels; infinite when it cannot belong to them.</summary>
    internal double Distance(Component mark, double above, double below, double letterHeight)
    {
        var near = Near(mark);
        if (near.Count == 0)
        {
            return double.PositiveInfinity;
        }

        var (top, bottom) = Band(near);
        var height = Math.Max(letterHeight * 0.7, bottom - top);
        var up = Math.Max(0, top - mark.CenterY);
        var down = Math.Max(0, mark.CenterY - bottom);
        var side = near.Min(c => Math.Max(0, Math.Max(c.Left - mark.Right, mark.Left - c.Right)));
        return up > above * height || down > below * height || side > 4 * height
            ? double.PositiveInfinity
            : Math.Max(up, down) + side * 0.3; // a mark stands over or under a letter, a point beside one
    }

    /// <summary>The band around some of the letters; of the whole line where they are too few to tell.</summary>
    internal (double Top, double Bottom) BandOf(IReadOnlyList<Component> part)
    {
        var letters = part.Where(Letters.Contains).ToList();
        return Band(letters.Count > 0 ? letters : Letters);
    }

    List<Component> Near(Component mark)
    {
        // letters are sorted by their left edge
        var (low, high) = (0, Letters.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = Letters[middle].Left < mark.Left ? (middle + 1, high) : (low, middle);
        }

        var from = Math.Max(0, low - Neighbours / 2 - 1);
        return Letters[from..Math.Min(Letters.Count, from + Neighbours)];
    }

    (double Top, double Bottom) Band(IEnumerable<Component> letters)
    {
        if (given is { } band)
        {
            return band;
        }

        // the lower third of tops: vowels such as โ and consonants with marks stand higher than the line's letters
        var tops = letters.Select(c => c.Top).Order().ToArray();
        var bottoms = letters.Select(c => c.Bottom).Order().ToArray();
        return (tops[tops.Length * 2 / 3], bottoms[(bottoms.Length - 1) / 2]);
    }
}
