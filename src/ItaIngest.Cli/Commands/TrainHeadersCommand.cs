using System.CommandLine;
using System.Globalization;
using ItaIngest.Training.Headers;

namespace ItaIngest.Cli.Commands;

/// <summary><c>train headers</c></summary>
static class TrainHeadersCommand
{
    public static Command Make(GlobalOptions global)
    {
        var say = global.Say;
        var corpus = new Option<string>("--corpus") { Description = say["โฟลเดอร์ตัวอย่าง (ค่าเริ่มต้น corpora/headers)", "folder of the examples (default corpora/headers)"], HelpName = "DIR" };
        var models = new Option<string>("--models") { Description = say["โฟลเดอร์รับโมเดล (ค่าเริ่มต้น models)", "folder that receives the models (default models)"], HelpName = "DIR" };
        var measure = new Option<bool>("--measure") { Description = say["วัดผลเท่านั้น ไม่เขียนไฟล์", "measure only, write nothing"] };
        var command = new ExplainedCommand("headers", Description(say)) { corpus, models, measure };
        command.SetAction(parsed =>
        {
            var folder = parsed.GetValue(models) is { Length: > 0 } to ? to : "models";
            var scores = HeaderTraining.Run(
                parsed.GetValue(corpus) is { Length: > 0 } from ? from : "corpora/headers", parsed.GetValue(measure) ? null : folder, new ToldProgress());
            foreach (var score in scores)
            {
                Console.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{score.What}\t{score.Part}\t{score.Voice}\t{score.Right}/{score.All}\t{score.Percent}"));
            }

            return (int)ExitCode.Complete;
        });
        return command;
    }

    static string Description(Speech say) => say[
        """
        ฝึกโมเดลที่บอกว่าคอลัมน์ไหนคืออะไร และตารางเป็นเรื่องใด จาก corpora/headers แล้ววัดผล ต้องมีแพ็กเกจ Debian liblinear4
        โมเดลถูกรวมอยู่ในโปรแกรม: ฝึกแล้วต้อง build ใหม่ ผลวัดพิมพ์เป็นบรรทัดคั่นด้วยแท็บ:
        โมเดล ส่วนของตัวอย่าง ผู้ตอบ (กฎ โมเดล หรือทั้งสอง) ตอบถูก/ทั้งหมด ร้อยละ

        ตัวอย่าง:
          ita-ingest train headers
        """,
        """
        Trains the models that tell columns' roles and tables' kinds from corpora/headers, and measures them. Needs Debian's liblinear4.
        The models are built into the program: build it anew after training. What was measured is printed as tab-separated lines:
        model, part of the examples, who answered (rules, model or both), right/all, percent

        Example:
          ita-ingest train headers
        """];
}
