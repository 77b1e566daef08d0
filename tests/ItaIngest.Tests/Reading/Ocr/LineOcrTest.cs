using ItaIngest.Reading.Ocr;
using ItaIngest.Reading.Scan;
using ItaIngest.Tests.TestSupport;
using ItaIngest.Tests.Training.Ocr;

namespace ItaIngest.Tests.Reading.Ocr;

/// <summary>The engine of the program against Tesseract with the same model, whose arithmetic it is.</summary>
public sealed class LineOcrTest
{
    static readonly string Models = Repository.At("models");

    [Fact]
    public void ReadsALineAsTesseractDoes()
    {
        Assert.SkipUnless(File.Exists("/usr/bin/tesseract") && File.Exists("/usr/bin/text2image"), "Tesseract's programs are not installed (Debian's tesseract-ocr)");
        var folder = Directory.CreateTempSubdirectory("ita-line-").FullName;
        try
        {
            File.WriteAllText(Path.Combine(folder, "line.txt"), "ผลการประเมิน ๙๘.๗๖ คะแนน ปี ๒๕๖๘ ระดับ A\n");
            TesseractPrograms.Run(folder, "text2image", "--text", "line.txt", "--outputbase", "line", "--font", "Garuda", "--fonts_dir", "/usr/share/fonts", "--fontconfig_tmpdir", ".", "--degrade_image", "false", "--ysize", "200", "--margin", "60", "--xsize", "1500");
            Assert.SkipUnless(File.Exists(Path.Combine(folder, "line.tif")), "fonts-thai-tlwg is not installed");
            var line = CutToInk(ImageReader.Read(File.ReadAllBytes(Path.Combine(folder, "line.tif"))).Single());
            File.WriteAllBytes(Path.Combine(folder, "line.pgm"), [.. "P5\n"u8, .. System.Text.Encoding.ASCII.GetBytes($"{line.Width} {line.Height}\n255\n"), .. line.Grey]);

            var tesseract = TesseractPrograms.Run(folder, "tesseract", "line.pgm", "stdout", "--tessdata-dir", Models, "-l", "ita_tha", "--psm", "13");
            using var engine = new LineOcr(OcrModel.Find(Models));
            var symbols = engine.Read([line], OcrMode.Line).Single();

            var own = string.Concat(symbols.Select(s => s.Text));
            Assert.Contains("ผลการประเมิน๙๘.๗๖", own, StringComparison.Ordinal);
            Assert.Equal(Compact(tesseract), own);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Fact]
    public void ALineIsReadTheSameAloneAndAmongOthers()
    {
        var page = ImageReader.Read(File.ReadAllBytes(Repository.At("tests", "ItaIngest.Tests", "Fixtures", "scan-table.jpg"))).Single();
        var layout = ScanLayout.Of(page);
        var lines = layout.Lines.Select(l => LineCrop.Cut(l, layout.Page, layout.StrangersOf(l)).Image).Take(40).ToList();
        using var engine = new LineOcr(OcrModel.Find(Models));

        var together = engine.Read(lines, OcrMode.Line);

        Assert.True(together.Sum(s => s.Count) > 100);
        for (var i = 0; i < lines.Count; i += 7)
        {
            Assert.Equal(engine.Read([lines[i]], OcrMode.Line).Single(), together[i]);
        }
    }

    [Fact]
    public void AsANumberALineHasNoLetters()
    {
        var page = ImageReader.Read(File.ReadAllBytes(Repository.At("tests", "ItaIngest.Tests", "Fixtures", "scan-table.jpg"))).Single();
        var layout = ScanLayout.Of(page);
        var lines = layout.Lines.Select(l => LineCrop.Cut(l, layout.Page, layout.StrangersOf(l)).Image).ToList();
        using var engine = new LineOcr(OcrModel.Find(Models));

        Assert.Contains(engine.Read(lines, OcrMode.Line), l => l.Any(s => s.Text == "ก"));
        Assert.All(engine.Read(lines, OcrMode.Number), l => Assert.DoesNotContain(l, s => char.IsLetter(s.Text[0])));
    }

    [Fact]
    public void AnImageOfTwoPixelsHasNoText()
    {
        using var engine = new LineOcr(OcrModel.Find(Models));

        Assert.Empty(engine.Read([new PageImage(2, 48, new byte[2 * 48], 300)], OcrMode.Line).Single());
        Assert.Empty(engine.Read([], OcrMode.Line));
    }

    static PageImage CutToInk(PageImage page)
    {
        var ink = Enumerable.Range(0, page.Grey.Length).Where(i => page.Grey[i] < 128).ToList();
        var (left, right) = (ink.Min(i => i % page.Width) - 12, ink.Max(i => i % page.Width) + 13);
        var (top, bottom) = ((ink[0] / page.Width) - 6, (ink[^1] / page.Width) + 7);
        return PageImage.FromGrey(page.Grey.AsSpan((top * page.Width) + left), right - left, bottom - top, page.Width, page.Dpi);
    }

    static string Compact(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c)));
}
