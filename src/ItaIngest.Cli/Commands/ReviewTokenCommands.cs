using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using ItaIngest.Model.Json;
using ItaIngest.Storage.People;

namespace ItaIngest.Cli.Commands;

/// <summary><c>review add-token</c>, <c>review tokens</c>, <c>review revoke-token</c></summary>
static class ReviewTokenCommands
{
    const int DefaultDays = 90;

    public static Command Add(GlobalOptions global)
    {
        var say = global.Say;
        var name = new Argument<string>("NAME") { Description = say["บัญชีเจ้าของ", "the account that owns it"] };
        var label = new Option<string>("--label") { Description = say["ใช้ทำอะไร", "what it is for"], HelpName = "TEXT", Required = true };
        var role = ReviewPeopleCommands.RoleOption(say);
        var days = new Option<int>("--days") { Description = say["อายุเป็นวัน 1 ถึง 730", "days that it lasts, 1 to 730"], HelpName = "N", DefaultValueFactory = _ => DefaultDays };
        var command = new ExplainedCommand("add-token", say[
            """
            สร้างโทเคนของ API และพิมพ์ครั้งเดียวทาง standard output (ฐานข้อมูลเก็บเพียงค่าแฮช)

            ตัวอย่าง:
              ita-ingest review add-token สมศรี --label "รายงานรายเดือน" --role viewer
            """,
            """
            Makes a token for the API and prints it once to standard output (only its hash is kept)

            Example:
              ita-ingest review add-token somsri --label "monthly report" --role viewer
            """]) { name, label, role, days };
        command.SetAction(parsed => People.Do(() =>
        {
            var owner = People.AccountsOf(global, parsed).Find(parsed.GetValue(name)!)
                ?? throw new UsageException($"ไม่มีบัญชีชื่อ {parsed.GetValue(name)}", $"There is no account {parsed.GetValue(name)}.");
            var granted = parsed.GetValue(role) is { } word ? People.RoleOf(word) : Role.Viewer;
            Console.Out.WriteLine(People.TokensOf(global, parsed).Make(owner, parsed.GetValue(label)!, granted, parsed.GetValue(days), People.CommandLine));
        }));
        return command;
    }

    public static Command List(GlobalOptions global)
    {
        var say = global.Say;
        var json = new Option<bool>("--json") { Description = say["พิมพ์เป็น JSON", "print JSON"] };
        var command = new ExplainedCommand("tokens", say["แสดงโทเคนของ API (ไม่แสดงตัวโทเคน)", "Lists the API's tokens (not the tokens themselves)"]) { json };
        command.SetAction(parsed =>
        {
            var all = People.TokensOf(global, parsed).List();
            if (parsed.GetValue(json))
            {
                Console.Out.WriteLine(JsonSerializer.Serialize(all, ItaJson.Options));
                return;
            }

            global.Terminal.WriteTable(
                ["no", say["เจ้าของ", "owner"], say["ใช้ทำอะไร", "for"], say["บทบาท", "role"], say["หมดอายุ", "ends"], say["เพิกถอน", "revoked"]],
                [.. all.Select(t => (IReadOnlyList<string>)[Plain(t.Id), t.Owner, t.Label, People.WordOf(t.Role), Day(t.Until), t.Revoked is { } at ? Day(at) : ""])]);
        });
        return command;
    }

    public static Command Revoke(GlobalOptions global)
    {
        var say = global.Say;
        var id = new Argument<long>("NO") { Description = say["เลขของโทเคนจาก review tokens", "the token's number from review tokens"] };
        var command = new ExplainedCommand("revoke-token", say["เพิกถอนโทเคนของ API", "Revokes a token of the API"]) { id };
        command.SetAction(parsed =>
        {
            var number = parsed.GetValue(id);
            if (!People.TokensOf(global, parsed).Revoke(number, owner: null, People.CommandLine))
            {
                throw new UsageException($"ไม่มีโทเคนเลข {number} ที่ใช้ได้", $"No token {number} holds.");
            }

            Terminal.Tell(say[$"เพิกถอนโทเคน {number} แล้ว", $"Token {number} revoked."]);
        });
        return command;
    }

    static string Plain(long number) => number.ToString(CultureInfo.InvariantCulture);

    static string Day(DateTimeOffset at) => at.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
