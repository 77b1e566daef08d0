using ItaIngest.Training.Ocr.Network;

namespace ItaIngest.Tests.Training.Ocr;

/// <summary>The real Debian model: after dequantising it must read as before.</summary>
public sealed class StockModelTest
{
    const string Stock = "/usr/share/tesseract-ocr/5/tessdata/tha.traineddata";

    [Fact]
    public void TheDequantisedModelReadsAsTheStockModel()
    {
        Assert.SkipUnless(File.Exists(Stock) && File.Exists("/usr/bin/combine_tessdata") && File.Exists("/usr/bin/text2image"), "Tesseract's Thai model or training programs are not installed");
        var folder = Directory.CreateTempSubdirectory("ita-dequantise").FullName;
        try
        {
            File.WriteAllText(Path.Combine(folder, "line.txt"), "การประเมินคุณธรรมและความโปร่งใส ๒๕ ๓๑\n");
            TesseractPrograms.Run(folder, "text2image", "--text", "line.txt", "--outputbase", "line", "--font", "Garuda", "--fonts_dir", "/usr/share/fonts", "--fontconfig_tmpdir", ".", "--degrade_image", "false", "--ysize", "300");
            Assert.SkipUnless(File.Exists(Path.Combine(folder, "line.tif")), "fonts-thai-tlwg is not installed");
            File.Copy(Stock, Path.Combine(folder, "float.traineddata"));
            TesseractPrograms.Run(folder, "combine_tessdata", "-u", Stock, "tha.");
            File.WriteAllBytes(Path.Combine(folder, "float.lstm"), Dequantiser.Convert(File.ReadAllBytes(Path.Combine(folder, "tha.lstm"))));
            TesseractPrograms.Run(folder, "combine_tessdata", "-o", "float.traineddata", "float.lstm");

            var stock = TesseractPrograms.Run(folder, "tesseract", "line.tif", "stdout", "-l", "tha", "--psm", "6");
            var converted = TesseractPrograms.Run(folder, "tesseract", "line.tif", "stdout", "--tessdata-dir", ".", "-l", "float", "--psm", "6");

            Assert.Contains("การประเมินคุณธรรม", converted, StringComparison.Ordinal);
            Assert.Equal(stock, converted);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
