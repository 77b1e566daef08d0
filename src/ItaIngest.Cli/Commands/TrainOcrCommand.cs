using System.CommandLine;
using System.Globalization;
using ItaIngest.Training.Ocr;
using ItaIngest.Training.Ocr.Evaluation;
using ItaIngest.Training.Ocr.Learning;

namespace ItaIngest.Cli.Commands;

/// <summary><c>train ocr</c></summary>
static class TrainOcrCommand
{
    static readonly string[] UsualFonts = ["/usr/share/fonts/truetype", "native/node_modules"];

    public static Command Make(GlobalOptions global)
    {
        var say = global.Say;
        var work = new Option<string>("--work") { Description = say["โฟลเดอร์ทำงาน หลายกิกะไบต์ (ค่าเริ่มต้น ./ita-training)", "folder to work in, some gigabytes (default ./ita-training)"], HelpName = "DIR" };
        var prose = Files("--prose", say["ไฟล์ข้อความไทยหนึ่งย่อหน้าต่อบรรทัด", "files of Thai prose, a paragraph a line"], isRequired: true);
        var reports = Files("--reports", say["ข้อความของรายงานที่ใช้ฝึก", "texts of reports to train on"]);
        var heldOut = Files("--held-out", say["ข้อความของรายงานอื่นที่ใช้วัดผล", "texts of other reports to evaluate with"]);
        var fonts = Files("--fonts", say[$"โฟลเดอร์ฟอนต์ (ค่าเริ่มต้น {string.Join(" ", UsualFonts)})", $"folders of fonts (default {string.Join(" ", UsualFonts)})"]);
        var models = new Option<string>("--models") { Description = say["โฟลเดอร์รับโมเดล; ไม่ระบุ = ไม่ส่งมอบ", "folder that receives the model; none delivers nothing"], HelpName = "DIR" };
        var teacher = new Option<string>("--teacher") { Description = say["โมเดลที่ใช้เป็นต้นแบบให้เลียนแบบ แทนโมเดลของ Debian", "model to begin with and to imitate, instead of Debian's"], HelpName = "FILE" };
        var states = new Option<int[]>("--states") { Description = say["ขนาดสี่ชั้นของเครือข่ายที่เล็กลง ใช้กับ --teacher", "sizes of the four layers of a smaller network, with --teacher"], HelpName = "N", AllowMultipleArgumentsPerToken = true };
        var shown = new Option<int?>("--shown") { Description = say["จำนวนบรรทัดที่ให้เรียน", "lines shown in all"], HelpName = "N" };
        var command = new ExplainedCommand("ocr", Description(say)) { work, prose, reports, heldOut, fonts, models, teacher, states, shown };
        command.SetAction(async (parsed, stop) =>
        {
            var options = new OcrTrainingOptions
            {
                WorkFolder = parsed.GetValue(work) is { Length: > 0 } given ? given : "ita-training",
                ProseTexts = parsed.GetValue(prose)!,
                ReportTexts = parsed.GetValue(reports) ?? [],
                EvaluationTexts = parsed.GetValue(heldOut) ?? [],
                FontFolders = parsed.GetValue(fonts) is { Length: > 0 } folders ? folders : UsualFonts,
                ModelFolder = parsed.GetValue(models),
                Teacher = parsed.GetValue(teacher),
                States = parsed.GetValue(states) ?? [],
                Plan = parsed.GetValue(shown) is { } lines ? new LearningPlan { Lines = lines } : new LearningPlan(),
            };
            foreach (var result in await OcrTraining.RunAsync(options, new ToldProgress(), stop).ConfigureAwait(false))
            {
                Write(result);
            }

            return ExitCode.Complete;
        });
        return command;
    }

    static void Write(EvaluationResult result)
    {
        foreach (var score in result.Scores)
        {
            Console.Out.WriteLine(string.Create(
                CultureInfo.InvariantCulture, $"{result.Model}\t{score.Group}\t{score.NumbersExact}/{score.Numbers}\t{score.ExactPercent}\t{score.CharacterErrorPercent}"));
        }
    }

    static Option<string[]> Files(string name, string description, bool isRequired = false) =>
        new(name) { Description = description, HelpName = "PATH", Required = isRequired, AllowMultipleArgumentsPerToken = true };

    static string Description(Speech say) => say[
        """
        ฝึกโมเดล OCR ภาษาไทยขึ้นใหม่จากโมเดลของ Debian หยุดแล้วสั่งซ้ำเพื่อทำต่อได้
        ต้องมีแพ็กเกจ Debian tesseract-ocr, fonts-thai-tlwg, fonts-arundina, hunspell-th, hunspell-en-us, python3-fonttools,
        python3-brotli และฟอนต์ npm ตาม docs/ocr-model.md ผลวัดพิมพ์ออกเป็นบรรทัดคั่นด้วยแท็บ:
        โมเดล กลุ่ม ตัวเลขที่ถูกทั้งหมด ร้อยละที่ถูก ร้อยละอักขระผิด

        ตัวอย่าง:
          ita-ingest train ocr --prose ../shared/text/thai-government-news.txt --work /tmp/ita-training --models models
        """,
        """
        Trains the Thai OCR model anew from Debian's. Stopped, the same command goes on.
        Needs the Debian packages tesseract-ocr, fonts-thai-tlwg, fonts-arundina, hunspell-th, hunspell-en-us, python3-fonttools,
        python3-brotli, and the npm faces of docs/ocr-model.md. Takes an hour and a half on two free cores. Scores are printed as tab-separated lines:
        model, group, numbers exactly right, percent of them, percent of wrong characters

        Example:
          ita-ingest train ocr --prose ../shared/text/thai-government-news.txt --work /tmp/ita-training --models models
        """];
}
