using ItaIngest.Reading.Scan;

namespace ItaIngest.Tests.Reading.Scan;

/// <summary>Draws small pages for tests: white paper, black ink.</summary>
sealed class Sketch(int width, int height)
{
    readonly byte[] grey = [.. Enumerable.Repeat((byte)255, width * height)];

    internal PageImage Page => new(width, height, grey, 300);

    internal InkMap Ink => InkMap.From(Page, 128);

    internal Sketch Fill(int left, int top, int right, int bottom, byte level = 0)
    {
        for (var y = top; y < bottom; y++)
        {
            Array.Fill(grey, level, y * width + left, right - left);
        }

        return this;
    }

    /// <summary>A row of letters: hollow boxes 16 wide and 20 high with 4 between them.</summary>
    internal Sketch Letters(int left, int top, int count)
    {
        for (var i = 0; i < count; i++)
        {
            Letter(left + i * 20, top);
        }

        return this;
    }

    internal Sketch Letter(int left, int top) => Fill(left, top, left + 16, top + 20).Fill(left + 4, top + 4, left + 12, top + 16, 255);
}
