using ItaIngest.Tests.TestSupport;
using ItaIngest.Training.Corpus.OcrPages;

namespace ItaIngest.Tests.Training.Corpus;

public sealed class OcrPageSetTests
{
    [Fact]
    public void A_seed_fixes_every_number_and_a_repeated_line_has_its_own()
    {
        const string Template = "@list a บ้านดง; บ้านไร่\n@repeat 2\n= #n# | #pick:a# | #score# | #money.ar#";

        var text = PageTemplate.Fill(Template, new Random(1));

        Assert.Equal(text, PageTemplate.Fill(Template, new Random(1)));
        Assert.NotEqual(text, PageTemplate.Fill(Template, new Random(2)));
        Assert.Matches("^= ๑ \\| บ้านดง \\| [๐-๙]{2,3}\\.[๐-๙]{2} \\| [0-9,]+\\.[0-9]{2}\n= ๒ \\| บ้านไร่ \\| ", text);
    }

    [Fact]
    public void A_blank_or_list_that_is_not_known_is_refused()
    {
        Assert.Throws<InvalidDataException>(() => PageTemplate.Fill("#nonsense#", new Random(1)));
        Assert.Throws<InvalidDataException>(() => PageTemplate.Fill("#pick:nobody#", new Random(1)));
    }

    // The pages could be changed and their truth forgotten; the images would then be scored against something else.
    [Fact]
    public void The_truth_of_the_set_is_what_its_content_says()
    {
        var folder = Repository.At(OcrPageBuilder.Folder);

        Assert.Equal(File.ReadAllText(Path.Combine(folder, "ocr-truth.json")), OcrPageBuilder.Truth(OcrPageBuilder.Contents(folder)));
        Assert.All(PageDamage.All, d => Assert.True(File.Exists(Path.Combine(folder, d.Name + ".pdf")), d.Name));
    }
}
