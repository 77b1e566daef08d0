using ItaIngest.Reading.Ocr;
using ItaIngest.Reading.Scan;

namespace ItaIngest.Tests.Reading.Scan;

public sealed class NumberSeparatorsTests
{
    /// <summary>Digits 20 high on the base line at 70, separators 4 wide that hang as told, one after another.</summary>
    static string Read(string text, params int[] hangs)
    {
        var (letters, symbols, x, at) = (new List<Component>(), new List<OcrSymbol>(), 100, 0);
        foreach (var c in text)
        {
            var isSeparator = c is '.' or ',';
            var width = isSeparator ? 4 : 16;
            letters.Add(isSeparator ? new Component(x, 66, x + width, 70 + hangs[at++], 16, []) : new Component(x, 50, x + width, 70, 200, []));
            symbols.Add(new OcrSymbol(c.ToString(), x, 0, x + width, 40, 0.9, false));
            x += width + 4;
        }

        NumberSeparators.Correct(symbols, new TextLine(0, letters, 50, 70));
        return string.Concat(symbols.Select(s => s.Text));
    }

    [Theory]
    [InlineData("๙๕.๒๔๑", 4, "๙๕,๒๔๑")] // the ink hangs: a comma whatever the engine saw
    [InlineData("๒๓.๙๔๕", 0, "๒๓.๙๔๕")] // a weighted score has three decimals: the ink stands
    [InlineData("๙๕,๒๔๑", 1, "๙๕,๒๔๑")]
    [InlineData("๗๔.๗๘", 3, "๗๔.๗๘")] // no group behind a comma has two digits
    [InlineData("๗๔,๗๘", 0, "๗๔.๗๘")]
    [InlineData("๑,๒", 3, "๑,๒")] // a list of two
    [InlineData("๑.๒", 0, "๑.๒")]
    public void One_separator(string engine, int hang, string printed) => Assert.Equal(printed, Read(engine, hang));

    [Theory]
    [InlineData("๖,๘๔๘.๑๖๐.๕๙", new[] { 4, 0, 0 }, "๖,๘๔๘,๑๖๐.๕๙")]
    [InlineData("๖.๐๐๘,๓๕๔", new[] { 0, 4 }, "๖,๐๐๘,๓๕๔")]
    [InlineData("๖,๐๓๔.๙๘๐", new[] { 4, 1 }, "๖,๐๓๔,๙๘๐")]
    [InlineData("๖,๘๔๘,๑๖๐,๕๙", new[] { 4, 4, 4 }, "๖,๘๔๘,๑๖๐.๕๙")]
    [InlineData("๑.๒.๓", new[] { 0, 0 }, "๑.๒.๓")] // a heading's number
    public void Several_separators_as_numbers_are_written(string engine, int[] hangs, string printed) => Assert.Equal(printed, Read(engine, hangs));
}
