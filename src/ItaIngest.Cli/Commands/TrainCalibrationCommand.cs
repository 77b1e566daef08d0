using System.CommandLine;
using System.Globalization;
using ItaIngest.Reading.Ocr;
using ItaIngest.Training.Calibration;

namespace ItaIngest.Cli.Commands;

/// <summary><c>train calibration</c></summary>
static class TrainCalibrationCommand
{
    public static Command Make(GlobalOptions global)
    {
        var say = global.Say;
        var pages = new Argument<string[]>("DIR")
        {
            Description = say["โฟลเดอร์ที่มี source.pdf และไฟล์สแกนของมัน (ค่าเริ่มต้น corpora/reports)", "folders with source.pdf and its scans (default corpora/reports)"],
            Arity = ArgumentArity.ZeroOrMore,
        };
        var models = new Option<string>("--models") { Description = say["โฟลเดอร์โมเดลและผลลัพธ์ (ค่าเริ่มต้น models)", "folder of the model and of the result (default models)"], HelpName = "DIR" };
        var measure = new Option<bool>("--measure") { Description = say["วัดผลเท่านั้น ไม่เขียนไฟล์", "measure only, write nothing"] };
        var command = new ExplainedCommand("calibration", Description(say)) { pages, models, measure };
        command.SetAction(async (parsed, stop) =>
        {
            var folder = parsed.GetValue(models) is { Length: > 0 } given ? given : "models";
            var report = await CalibrationRun.RunAsync(
                new CalibrationOptions
                {
                    Pages = parsed.GetValue(pages) is { Length: > 0 } folders ? folders : ["corpora/reports"],
                    ModelFolder = folder,
                    Output = parsed.GetValue(measure) ? null : Path.Combine(folder, ConfidenceTable.FileName),
                },
                new ToldProgress(),
                stop).ConfigureAwait(false);
            Write("word", report.Word);
            Write("number", report.Number);
            return ExitCode.Complete;
        });
        return command;
    }

    static void Write(string name, CalibrationReport.Kind kind)
    {
        foreach (var (figures, reliability) in new[] { ("engine", kind.Claimed), ("fitted", kind.Fitted) })
        {
            foreach (var bin in reliability.Bins)
            {
                Console.Out.WriteLine(string.Create(
                    CultureInfo.InvariantCulture, $"{name}\t{figures}\t{bin.From:0.##}\t{Math.Min(1, bin.To):0.##}\t{bin.Said:0.000}\t{bin.Right:0.000}\t{bin.Count}"));
            }

            Console.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name}\t{figures}\terror\t{reliability.Error:0.0000}"));
        }
    }

    static string Description(Speech say) => say[
        """
        ปรับค่าความเชื่อมั่นของ OCR ให้เป็นความน่าจะเป็นที่จะอ่านถูก ทำใหม่ทุกครั้งที่เปลี่ยนโมเดล
        อ่านหน้าที่รู้ข้อความแล้วเทียบทีละคำ ต้องมี poppler-utils ผลวัดพิมพ์เป็นบรรทัดคั่นด้วยแท็บ:
        คำหรือตัวเลข ค่าจากเครื่องหรือค่าที่ปรับแล้ว ช่วงที่บอก ค่าเฉลี่ยที่บอก ส่วนที่ถูกจริง จำนวน

        ตัวอย่าง:
          ita-ingest train calibration corpora/reports
        """,
        """
        Fits OCR confidences to the probability of being right. Run it again for every new model.
        Reads pages with known text and compares word by word. Needs poppler-utils. What it measured is printed as tab-separated lines:
        words or numbers, the engine's figures or the fitted ones, range of what was said, its mean, share that was right, how many

        Example:
          ita-ingest train calibration corpora/reports
        """];
}
