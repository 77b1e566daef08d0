using System.CommandLine;
using ItaIngest.Training.Corpus;
using ItaIngest.Training.Corpus.Families;
using ItaIngest.Training.Corpus.OcrPages;
using ItaIngest.Training.Hostile;

namespace ItaIngest.Cli.Commands;

/// <summary><c>train</c>: what makes the models and corpora anew.</summary>
static class TrainCommand
{
    public static Command Make(GlobalOptions global) =>
        new("train", global.Say["สร้างชุดเอกสารและโมเดลขึ้นใหม่", "builds corpora and models anew"]) { TrainOcrCommand.Make(global), TrainCalibrationCommand.Make(global), TrainHeadersCommand.Make(global), Corpus(global), Families(global), OcrPages(global), Broken(global) };

    static Command Corpus(GlobalOptions global)
    {
        var say = global.Say;
        var filter = new Argument<string?>("NAME")
        {
            Description = say["ส่วนของชื่อโฟลเดอร์; ไม่ระบุ = ทั้งหมด", "part of a folder's name; none builds all"],
            Arity = ArgumentArity.ZeroOrOne,
        };
        var repository = new Option<string>("--repository") { Description = say["โฟลเดอร์โครงการ (ค่าเริ่มต้น .)", "the checkout (default .)"], HelpName = "DIR" };

        // Hidden: it is for whoever changes the corpora, needs LibreOffice, and overwrites files of the checkout.
        var command = new Command("corpus", say["พิมพ์ corpora ขึ้นใหม่จาก content.md", "typesets the corpora anew from their content.md"]) { filter, repository };
        command.Hidden = true;
        command.SetAction(async (parsed, stop) =>
        {
            await CorpusBuilder.BuildAsync(
                parsed.GetValue(repository) is { Length: > 0 } given ? given : ".", parsed.GetValue(filter), new ToldProgress(), stop).ConfigureAwait(false);
            return ExitCode.Complete;
        });
        return command;
    }

    static Command Families(GlobalOptions global)
    {
        var say = global.Say;
        var filter = new Argument<string?>("NAME")
        {
            Description = say["ส่วนของชื่อโฟลเดอร์; ไม่ระบุ = ทั้งหมด", "part of a folder's name; none builds all"],
            Arity = ArgumentArity.ZeroOrOne,
        };
        var words = new Option<bool>("--words") { Description = say["เฉพาะ content.md และ truth.json", "only content.md and truth.json"] };
        var repository = new Option<string>("--repository") { Description = say["โฟลเดอร์โครงการ (ค่าเริ่มต้น .)", "the checkout (default .)"], HelpName = "DIR" };

        // Hidden for the same reasons.
        var command = new Command("families", say["สร้างรายงานตระกูลรูปแบบต่าง ๆ ขึ้นใหม่", "makes the families of layouts anew"]) { filter, words, repository };
        command.Hidden = true;
        command.SetAction(async (parsed, stop) =>
        {
            await FamilyCorpus.BuildAsync(
                parsed.GetValue(repository) is { Length: > 0 } given ? given : ".", parsed.GetValue(filter), !parsed.GetValue(words), new ToldProgress(), stop).ConfigureAwait(false);
            return ExitCode.Complete;
        });
        return command;
    }

    static Command OcrPages(GlobalOptions global)
    {
        var say = global.Say;
        var repository = new Option<string>("--repository") { Description = say["โฟลเดอร์โครงการ (ค่าเริ่มต้น .)", "the checkout (default .)"], HelpName = "DIR" };

        // Hidden for the same reasons.
        var command = new Command("ocr-pages", say["พิมพ์ชุดภาพหน้าสำหรับวัด OCR ขึ้นใหม่", "makes the page images that OCR is measured with anew"]) { repository };
        command.Hidden = true;
        command.SetAction(async (parsed, stop) =>
        {
            await OcrPageBuilder.BuildAsync(parsed.GetValue(repository) is { Length: > 0 } given ? given : ".", new ToldProgress(), stop).ConfigureAwait(false);
            return ExitCode.Complete;
        });
        return command;
    }

    static Command Broken(GlobalOptions global)
    {
        var say = global.Say;
        var repository = new Option<string>("--repository") { Description = say["โฟลเดอร์โครงการ (ค่าเริ่มต้น .)", "the checkout (default .)"], HelpName = "DIR" };

        // Hidden for the same reasons.
        var command = new Command("broken", say["สร้างไฟล์เสียหายและไฟล์อันตรายของ corpora/broken/made ขึ้นใหม่", "makes the damaged and hostile files of corpora/broken/made anew"]) { repository };
        command.Hidden = true;
        command.SetAction(parsed =>
        {
            var count = HostileCorpus.Write(parsed.GetValue(repository) is { Length: > 0 } given ? given : ".");
            Terminal.Tell(say[$"{count} ไฟล์", $"{count} files"]);
            return ExitCode.Complete;
        });
        return command;
    }
}
