using ItaIngest.Pipeline.Evaluation.Ocr;

namespace ItaIngest.Tests.Pipeline.Evaluation.Ocr;

public sealed class OcrPageScorerTests
{
    static readonly OcrTruthPage Table = Page(new OcrTruthBlock
    {
        HeaderRows = 1,
        Rows = [["ที่", "ชื่อ", "คะแนน"], ["๑", "บ้านดง", "๙๘.๕๐"], ["๒", "บ้านไร่ ๓", "๘๗.๐๐"]],
    });

    static OcrTruthPage Page(params OcrTruthBlock[] blocks) => new(1, blocks);

    static OcrScore Score(OcrTruthPage page, Action<ReadSigns> read, bool isByLines = false)
    {
        var signs = new ReadSigns();
        read(signs);
        return OcrPageScorer.Score("clean", "ita", "1", PrintedSigns.Of(page, isByLines), signs);
    }

    static OcrScore Cells(params string[] cells) => Score(Table, read => cells.ToList().ForEach(c => read.AddCell([c])));

    [Fact]
    public void All_cells_as_printed_are_exact_and_headers_count_nothing()
    {
        var score = Cells("๑", "บ้านดง", "๙๘.๕๐", "๒", "บ้านไร่๓", "๘๗.๐๐");

        Assert.Equal((4, 4, 0), (score.CellNumbers, score.CellNumbersExact, score.InventedNumbers));
        Assert.Equal((14, 0), (score.CellCharacters, score.CellCharacterErrors));
        Assert.Equal(new DigitScore(1, 1), score.Digits['๙']);
        Assert.Empty(score.Wrong);
    }

    [Theory]
    [InlineData("๙๘.๕", "a digit lost")]
    [InlineData("๙๘.๕๐๐", "a digit doubled")]
    [InlineData("๗๙๘.๕๐", "a digit put before it")]
    [InlineData("๙๘,๕๐", "a comma for the point")]
    [InlineData("|๙๘.๕๐", "a ruling left in the cell")]
    [InlineData("98.50", "Arabic digits for Thai ones")]
    public void A_cell_with_anything_else_in_it_is_wrong(string cell, string why)
    {
        var score = Cells("๑", "บ้านดง", cell, "๒", "บ้านไร่๓", "๘๗.๐๐");

        Assert.True(score.CellNumbersExact == 3, why);
        Assert.Contains(score.Wrong, w => w.Contains("๙๘.๕๐\t" + cell, StringComparison.Ordinal));
    }

    [Fact]
    public void Two_cells_read_as_one_are_both_wrong()
    {
        var score = Cells("๑", "บ้านดง", "๙๘.๕๐๒", "บ้านไร่๓", "๘๗.๐๐");

        Assert.Equal(2, score.CellNumbersExact);
    }

    [Fact]
    public void A_number_in_the_wrong_place_is_wrong() =>
        Assert.Equal(2, Cells("๑", "บ้านดง", "๘๗.๐๐", "๒", "บ้านไร่๓", "๙๘.๕๐").CellNumbersExact);

    [Fact]
    public void A_run_of_digits_that_stands_for_nothing_printed_is_invented()
    {
        var score = Cells("๑", "บ้านดง", "๙๘.๕๐", "๔๔", "๒", "บ้านไร่๓", "๘๗.๐๐");

        Assert.Equal((4, 1), (score.CellNumbersExact, score.InventedNumbers));
    }

    [Fact]
    public void A_reader_without_cells_is_held_to_the_order_of_lines()
    {
        var page = Page(new OcrTruthBlock { Rows = [["๑", "ก่อสร้างถนน\nคอนกรีต", "๘๐,๐๐๐"]] });

        var score = Score(page, read => { read.AddLine("๑ ก่อสร้างถนน ๘๐,๐๐๐"); read.AddLine("คอนกรีต"); }, isByLines: true);

        Assert.Equal((2, 2, 0), (score.CellNumbers, score.CellNumbersExact, score.CellCharacterErrors));
    }

    [Fact]
    public void Wrong_signs_of_running_text_are_counted_without_spaces_and_leaders()
    {
        var page = Page(
            new OcrTruthBlock { Text = "โครงการ ปี ๒๕๖๘ รวม ๑,๐๐๐ บาท" },
            new OcrTruthBlock { Text = "ส่วนที่ ๓ ............ ๑๗", Role = OcrTruthRole.Leader });

        var score = Score(page, read => { read.AddLine("โครงการปี ๒๕๖๘ รวม ๑.๐๐๐บาท"); read.AddLine("สวนที่ ๓ . . . . . ๑๗"); });

        Assert.Equal((24, 1), (score.Characters, score.CharacterErrors));
        Assert.Equal((4, 3), (score.TextNumbers, score.TextNumbersExact));
    }

    [Fact]
    public void Handwriting_and_page_numbers_are_neither_right_nor_wrong_nor_invented()
    {
        var page = Page(
            new OcrTruthBlock { Text = "-๒-", Role = OcrTruthRole.Furniture },
            new OcrTruthBlock { Text = "ณ วันที่" },
            new OcrTruthBlock { Text = "๓๑", Role = OcrTruthRole.Uncounted },
            new OcrTruthBlock { Text = "ตุลาคม" });

        var score = Score(page, read => { read.AddLine("ณ วันที่ ๗๑ ตุลาคม"); read.AddLine("-๒-"); });

        Assert.Equal((0, 0, 0), (score.TextNumbers, score.InventedNumbers, score.Digits.Count));
    }

    [Fact]
    public void What_was_not_read_at_all_is_lost()
    {
        var score = Score(Table, _ => { });

        Assert.Equal((0, 14), (score.CellNumbersExact, score.CellCharacterErrors));
        Assert.Equal(0, score.LowestThaiDigitRecall);
    }
}
