using System.Diagnostics;
using System.Globalization;
using System.Net.Sockets;

namespace ItaIngest.Servers;

/// <summary>A real RabbitMQ server with a folder, ports and a name of its own on the loopback.</summary>
sealed class RabbitServer : IDisposable
{
    const string User = "rabbitmq";
    const string Program = "/usr/lib/rabbitmq/bin/rabbitmq-server";
    static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    readonly string folder = LocalServer.MakeFolder("ita-rabbit-", User);
    readonly int port = LocalServer.FreePort();
    readonly int distribution = LocalServer.FreePort();
    readonly int names = LocalServer.FreePort();
    Process? process;

    public RabbitServer()
    {
        File.WriteAllText(Path.Combine(folder, "rabbitmq.conf"), string.Create(CultureInfo.InvariantCulture, $"listeners.tcp.1 = 127.0.0.1:{port}\nlog.console = true\nlog.file = false\n"));
        Start();
    }

    /// <summary>Whether it is installed.</summary>
    public static bool IsInstalled => File.Exists(Program);

    /// <summary>How to connect.</summary>
    public string Address => string.Create(CultureInfo.InvariantCulture, $"amqp://guest:guest@127.0.0.1:{port}/");

    /// <summary>Starts it again after a kill.</summary>
    public void Start()
    {
        process?.Dispose();
        File.Delete(Path.Combine(folder, "pid"));
        process = LocalServer.Start(LocalServer.As(User, "env", [.. Environment(), "sh", "-c", $"exec {Program} >>{folder}/log 2>&1"]));
        for (var clock = Stopwatch.StartNew(); !IsUp(); Thread.Sleep(100))
        {
            if (process.HasExited || clock.Elapsed > Patience)
            {
                throw new TimeoutException("RabbitMQ does not come up: " + File.ReadAllText(Path.Combine(folder, "log")));
            }
        }
    }

    /// <summary>kill -9.</summary>
    public void Kill()
    {
        LocalServer.Kill(int.Parse(File.ReadAllText(Path.Combine(folder, "pid")), NumberStyles.Integer, CultureInfo.InvariantCulture));
        process!.WaitForExit();
    }

    /// <summary>kill -9, and everything that it knew is gone: the machine was replaced.</summary>
    public void Lose()
    {
        Kill();
        Directory.Delete(Path.Combine(folder, "mnesia"), recursive: true);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        if (process is { HasExited: false })
        {
            Kill();
        }

        process?.Dispose();

        // The table of names of Erlang nodes, which the server started for itself.
        Process.Start("env", [string.Create(CultureInfo.InvariantCulture, $"ERL_EPMD_PORT={names}"), "sh", "-c", "epmd -kill >/dev/null 2>&1"]).WaitForExit();
        Directory.Delete(folder, recursive: true);
    }

    IEnumerable<string> Environment() =>
    [
        "-i",
        "PATH=" + System.Environment.GetEnvironmentVariable("PATH"),
        "LANG=C.UTF-8",
        $"HOME={folder}",
        string.Create(CultureInfo.InvariantCulture, $"ERL_EPMD_PORT={names}"),
        "ERL_EPMD_ADDRESS=127.0.0.1",
        string.Create(CultureInfo.InvariantCulture, $"RABBITMQ_NODENAME=ita{port}@localhost"),
        string.Create(CultureInfo.InvariantCulture, $"RABBITMQ_DIST_PORT={distribution}"),
        $"RABBITMQ_CONFIG_FILE={folder}/rabbitmq",
        $"RABBITMQ_ENABLED_PLUGINS_FILE={folder}/plugins",
        $"RABBITMQ_FEATURE_FLAGS_FILE={folder}/flags",
        $"RABBITMQ_MNESIA_BASE={folder}/mnesia",
        $"RABBITMQ_LOG_BASE={folder}/log.d",
        $"RABBITMQ_PID_FILE={folder}/pid",
        "RABBITMQ_SERVER_ADDITIONAL_ERL_ARGS=+S 1:1 +sbwt none",
    ];

    // The port opens last.
    bool IsUp()
    {
        try
        {
            using var client = new TcpClient();
            client.Connect("127.0.0.1", port);
            return File.Exists(Path.Combine(folder, "pid"));
        }
        catch (SocketException)
        {
            return false;
        }
    }
}
