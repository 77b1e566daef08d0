using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace ItaIngest.Servers;

/// <summary>What servers that tests start for themselves have in common: a folder and a port of their own, and a user who may run them.</summary>
static class LocalServer
{
    /// <summary>A port of the loopback that nobody uses now.</summary>
    public static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    /// <summary>A new folder that belongs to the user, where the tests run as root; servers refuse to run as root.</summary>
    public static string MakeFolder(string name, string user)
    {
        var folder = Directory.CreateTempSubdirectory(name).FullName;
        if (Environment.IsPrivilegedProcess)
        {
            Run("chown", [user, folder]);
        }

        return folder;
    }

    /// <summary>A program, as the user where the tests run as root. The process is the program's own: killing it kills the program.</summary>
    public static ProcessStartInfo As(string user, string program, IEnumerable<string> args)
    {
        string[] before = Environment.IsPrivilegedProcess ? ["setpriv", $"--reuid={user}", $"--regid={user}", "--clear-groups", "--", program] : [program];
        var start = new ProcessStartInfo(before[0]) { RedirectStandardError = true, RedirectStandardOutput = true, WorkingDirectory = "/" };
        foreach (var arg in before[1..].Concat(args))
        {
            start.ArgumentList.Add(arg);
        }

        return start;
    }

    /// <summary>Starts it and throws its output away, so that it never waits for a reader.</summary>
    public static Process Start(ProcessStartInfo info)
    {
        var process = new Process { StartInfo = info };
        process.OutputDataReceived += (_, _) => { };
        process.ErrorDataReceived += (_, _) => { };
        process.Start();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        return process;
    }

    /// <summary>Runs it to its end; throws with its words when it fails.</summary>
    public static string Run(ProcessStartInfo info)
    {
        using var process = Process.Start(info)!;
        var errors = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0
            ? output
            : throw new InvalidOperationException(string.Create(CultureInfo.InvariantCulture, $"{info.FileName} ended with {process.ExitCode}: {output}{errors.Result}"));
    }

    /// <summary>kill -9.</summary>
    public static void Kill(int process) => Process.Start("sh", ["-c", string.Create(CultureInfo.InvariantCulture, $"kill -KILL {process} 2>/dev/null")]).WaitForExit();

    static void Run(string program, string[] args)
    {
        var info = new ProcessStartInfo(program) { RedirectStandardError = true, RedirectStandardOutput = true };
        foreach (var arg in args)
        {
            info.ArgumentList.Add(arg);
        }

        Run(info);
    }
}
