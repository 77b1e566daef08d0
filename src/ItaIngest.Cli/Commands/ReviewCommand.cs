using System.CommandLine;
using ItaIngest.Pipeline;
using Microsoft.AspNetCore.Builder;

namespace ItaIngest.Cli.Commands;

/// <summary><c>review</c>: the pages alone, and what is asked about the log of decisions.</summary>
static class ReviewCommand
{
    public static Command Make(GlobalOptions global)
    {
        var say = global.Say;
        var port = ReviewPort.Option(say);
        var command = new ExplainedCommand("review", say[
            """
            เปิดหน้าตรวจทานในเบราว์เซอร์ของเครื่องนี้ และคำสั่งเกี่ยวกับบันทึกของผู้ตรวจ

            ตัวอย่าง:
              ita-ingest review
              ita-ingest review --port 8080 --root /srv/ita
              ita-ingest review add-user NAME --role administrator
              ita-ingest review verify
            """,
            """
            Serves the review pages to this machine's browsers, and answers about the log of the auditors' decisions

            Examples:
              ita-ingest review
              ita-ingest review --port 8080 --root /srv/ita
              ita-ingest review add-user NAME --role administrator
              ita-ingest review verify
            """])
        {
            port,
            ReviewVerifyCommand.Make(global),
            ReviewConflictsCommand.Make(global),
            ReviewExportTruthCommand.Make(global),
            ReviewPeopleCommands.Add(global),
            ReviewPeopleCommands.Change(global),
            ReviewPeopleCommands.List(global),
            ReviewTokenCommands.Add(global),
            ReviewTokenCommands.List(global),
            ReviewTokenCommands.Revoke(global),
        };
        command.SetAction(async (parsed, stop) =>
        {
            _ = StoreOf.Existing(global, parsed);
            var folders = global.Folders(parsed);
            var builder = ReviewHost.Builder(folders, ReviewPort.Choose(say, parsed.GetValue(port)), global.IsVerbose(parsed));
            builder.Services.AddIngest(folders, new IngestOptions());
            await using var app = builder.Build();
            await ReviewHost.RunAsync(app, say, stop).ConfigureAwait(false);
            return ExitCode.Complete;
        });
        return command;
    }
}
