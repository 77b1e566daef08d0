using System.CommandLine;
using System.Text.Json;
using ItaIngest.Model.Json;
using ItaIngest.Review.People;
using ItaIngest.Storage.People;

namespace ItaIngest.Cli.Commands;

/// <summary><c>review add-user</c>, <c>review change-user</c>, <c>review users</c></summary>
static class ReviewPeopleCommands
{
    static readonly string[] Roles = ["viewer", "auditor", "administrator"];

    public static Command Add(GlobalOptions global)
    {
        var say = global.Say;
        var name = new Argument<string>("NAME") { Description = say["ชื่อผู้ใช้", "the name to sign in with"] };
        var role = RoleOption(say);
        role.Required = true;
        var command = new ExplainedCommand("add-user", say[
            """
            เพิ่มบัญชีผู้ใช้ของหน้าตรวจทาน
            รหัสผ่านถามทางหน้าจอ หรืออ่านหนึ่งบรรทัดจาก standard input

            ตัวอย่าง:
              ita-ingest review add-user สมศรี --role administrator
              ita-ingest review add-user สมชาย --role auditor < password.txt
            """,
            """
            Adds an account of the review pages
            The password is asked for, or read as one line from standard input.

            Examples:
              ita-ingest review add-user somsri --role administrator
              ita-ingest review add-user somchai --role auditor < password.txt
            """]) { name, role };
        command.SetAction(parsed => People.Do(() =>
        {
            global.Folders(parsed).Create();
            var accounts = People.AccountsOf(global, parsed);
            var given = parsed.GetValue(name)!;
            if (accounts.Find(given) is not null)
            {
                throw new AccountException($"มีบัญชีชื่อ {given} แล้ว ใช้ review change-user", $"There is an account {given} already: use review change-user.");
            }

            accounts.Add(given, People.RoleOf(parsed.GetValue(role)!), new Passwords().Hash(People.AskPassword(say)), People.CommandLine);
            Terminal.Tell(say[$"เพิ่มบัญชี {given} แล้ว", $"Account {given} added."]);
        }));
        return command;
    }

    public static Command Change(GlobalOptions global)
    {
        var say = global.Say;
        var name = new Argument<string>("NAME") { Description = say["ชื่อผู้ใช้", "the account's name"] };
        var role = RoleOption(say);
        var password = new Option<bool>("--password") { Description = say["ตั้งรหัสผ่านใหม่และปลดล็อก", "set a new password, and unlock"] };
        var disable = new Option<bool>("--disable") { Description = say["ไม่ให้เข้าสู่ระบบ", "refuse signing in; sessions and tokens end"] };
        var enable = new Option<bool>("--enable") { Description = say["ให้เข้าสู่ระบบได้อีก", "allow signing in again"] };
        var command = new ExplainedCommand("change-user", say[
            """
            เปลี่ยนบทบาท รหัสผ่าน หรือสถานะของบัญชี

            ตัวอย่าง:
              ita-ingest review change-user สมชาย --role viewer
              ita-ingest review change-user สมชาย --password
              ita-ingest review change-user สมชาย --disable
            """,
            """
            Changes the role, password or state of an account

            Examples:
              ita-ingest review change-user somchai --role viewer
              ita-ingest review change-user somchai --password
              ita-ingest review change-user somchai --disable
            """]) { name, role, password, disable, enable };
        command.SetAction(parsed => People.Do(() =>
        {
            var accounts = People.AccountsOf(global, parsed);
            var given = parsed.GetValue(name)!;
            if (parsed.GetValue(role) is { } newRole)
            {
                accounts.SetRole(given, People.RoleOf(newRole), People.CommandLine);
            }

            if (parsed.GetValue(password))
            {
                accounts.SetPassword(given, new Passwords().Hash(People.AskPassword(say)), People.CommandLine);
            }

            if (parsed.GetValue(disable) || parsed.GetValue(enable))
            {
                accounts.SetDisabled(given, parsed.GetValue(disable), People.CommandLine);
            }

            Terminal.Tell(say[$"เปลี่ยนบัญชี {given} แล้ว", $"Account {given} changed."]);
        }));
        return command;
    }

    public static Command List(GlobalOptions global)
    {
        var say = global.Say;
        var json = new Option<bool>("--json") { Description = say["พิมพ์เป็น JSON", "print JSON"] };
        var command = new ExplainedCommand("users", say["แสดงบัญชีผู้ใช้", "Lists the accounts"]) { json };
        command.SetAction(parsed =>
        {
            var all = People.AccountsOf(global, parsed).List();
            if (parsed.GetValue(json))
            {
                Console.Out.WriteLine(JsonSerializer.Serialize(all.Select(a => new { a.Name, a.Role, a.IsDisabled, a.LockedUntil }), ItaJson.Options));
                return;
            }

            global.Terminal.WriteTable(
                [say["ชื่อ", "name"], say["บทบาท", "role"], say["สถานะ", "state"]],
                [.. all.Select(a => (IReadOnlyList<string>)[a.Name, People.WordOf(a.Role), a.IsDisabled ? say["ปิดใช้งาน", "disabled"] : say["ใช้งานได้", "may sign in"]])]);
        });
        return command;
    }

    internal static Option<string> RoleOption(Speech say)
    {
        var role = new Option<string>("--role")
        {
            Description = say["viewer ดูได้, auditor ตัดสินและส่งไฟล์ได้, administrator จัดการบัญชีได้", "viewer looks, auditor decides and hands in files, administrator manages accounts"],
            HelpName = "viewer|auditor|administrator",
        };
        role.AcceptOnlyFromAmong(Roles);
        return role;
    }
}
