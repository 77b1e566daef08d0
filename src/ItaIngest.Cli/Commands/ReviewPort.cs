using System.CommandLine;
using System.Net;
using System.Net.Sockets;
using ItaIngest.Review;

namespace ItaIngest.Cli.Commands;

/// <summary>The option <c>--port</c> of the review pages.</summary>
static class ReviewPort
{
    public static Option<int?> Option(Speech say) => new("--port")
    {
        Description = say[
            $"พอร์ตของหน้าตรวจทาน 0 = พอร์ตใดก็ได้ที่ว่าง (ค่าเริ่มต้น {ReviewOptions.DefaultPort} หรือพอร์ตว่างอื่น)",
            $"port of the review pages, 0 for any free one (default {ReviewOptions.DefaultPort}, or another where that is taken)"],
        HelpName = "P",
    };

    /// <summary>The port to listen on. One that was asked for must be free; without a wish, a taken one is passed over.</summary>
    public static ReviewOptions Choose(Speech say, int? wanted)
    {
        if (wanted is < 0 or > IPEndPoint.MaxPort)
        {
            throw new UsageException($"พอร์ตต้องอยู่ระหว่าง 0 ถึง {IPEndPoint.MaxPort}", $"A port is a number from 0 to {IPEndPoint.MaxPort}.");
        }

        if (wanted is not { } port)
        {
            return new ReviewOptions { MayTakeAnotherPort = true };
        }

        return IsFree(port)
            ? new ReviewOptions { Port = port }
            : throw new EnvironmentException(say[
                $"พอร์ต {port} ถูกใช้อยู่แล้ว ใช้ --port พอร์ตอื่น หรือ --port 0", $"Port {port} is taken by another program. Give another --port, or --port 0."]);
    }

    static bool IsFree(int port)
    {
        try
        {
            using var probe = new TcpListener(IPAddress.Loopback, port);
            probe.Start();
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }
}
