using System.CommandLine;
using System.Data.Common;
using System.Runtime.InteropServices;
using ItaIngest.Analysis.Domain;
using ItaIngest.Cli;
using ItaIngest.Cli.Commands;
using ItaIngest.Pipeline.Work;
using ItaIngest.Storage;

// The reader's child process: started by the program itself, once per core, so nothing else is set up.
if (args is [ReadWorkerCommand.Name, ..])
{
    return await ReadWorkerCommand.RunAsync().ConfigureAwait(false);
}

var say = Speech.Of(args);

// The first Ctrl-C or termination stops in order; a second one ends the process as the system does.
using var stop = new CancellationTokenSource();
using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, Stop);
using var terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Stop);

try
{
    var parsed = CommandLine.Make(new GlobalOptions(say)).Parse(args);
    if (parsed.Errors.Count > 0)
    {
        foreach (var error in parsed.Errors)
        {
            Terminal.Tell(say["คำสั่งไม่ถูกต้อง: ", "Wrong usage: "] + error.Message);
        }

        Terminal.Tell(say["ดูวิธีใช้: ita-ingest --help", "For help: ita-ingest --help --lang en"]);
        return ExitCode.Usage;
    }

    var configuration = new InvocationConfiguration { EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = null };
    return await parsed.InvokeAsync(configuration, stop.Token).ConfigureAwait(false);
}
catch (UsageException e)
{
    Terminal.Tell(say[e.Thai, e.Message]);
    return ExitCode.Usage;
}
catch (InvalidSettingException e)
{
    Terminal.Tell(say[e.Thai, e.Message]);
    return ExitCode.Usage;
}
catch (ArgumentOutOfRangeException e)
{
    Terminal.Tell(say["ค่าที่กำหนดไม่ถูกต้อง: ", "A setting is out of range: "] + e.Message);
    return ExitCode.Usage;
}
catch (EnvironmentException e)
{
    Terminal.Tell(e.Message);
    return ExitCode.Environment;
}
catch (StoreUnavailableException e)
{
    Terminal.Tell(say["ใช้ที่เก็บข้อมูลไม่ได้: ", "The store cannot be used: "] + e.Message);
    return ExitCode.Environment;
}
catch (QueueUnavailableException e)
{
    Terminal.Tell(say["ใช้คิวงานไม่ได้: ", "The queue of work cannot be used: "] + e.Message);
    return ExitCode.Environment;
}
catch (DbException e) when (e.IsTransient)
{
    Terminal.Tell(say["ขาดการติดต่อกับฐานข้อมูลกลางคัน สิ่งที่ทำเสร็จแล้วยังอยู่ สั่งคำสั่งเดิมอีกครั้ง: ", "The database was lost midway; what is done is kept, and the same command goes on: "] + e.Message);
    return ExitCode.Environment;
}
catch (OperationCanceledException) when (stop.IsCancellationRequested)
{
    Terminal.Tell(say["หยุดตามคำสั่งแล้ว", "Stopped."]);
    return ExitCode.Stopped;
}
catch (Exception e) when (e is not OutOfMemoryException)
{
    Terminal.Tell(say["โปรแกรมขัดข้อง กรุณาแจ้งผู้พัฒนาพร้อมข้อความนี้:", "A fault of the program. Please report it with this text:"]);
    Terminal.Tell(e.ToString());
    return ExitCode.Fault;
}

void Stop(PosixSignalContext context)
{
    if (!stop.IsCancellationRequested)
    {
        context.Cancel = true;
        stop.Cancel();
    }
}
