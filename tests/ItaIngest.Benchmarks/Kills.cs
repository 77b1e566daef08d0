using System.Globalization;
using ItaIngest.Servers;

namespace ItaIngest.Benchmarks;

/// <summary>The long run of kills.</summary>
static class Kills
{
    internal static int Run(string[] args)
    {
        var documents = args.Length > 0 ? int.Parse(args[0], CultureInfo.InvariantCulture) : 2000;
        var kills = args.Length > 1 ? int.Parse(args[1], CultureInfo.InvariantCulture) : 200;
        var seed = args.Length > 2 ? int.Parse(args[2], CultureInfo.InvariantCulture) : Random.Shared.Next(1, 1_000_000);
        var document = args.Length > 3 ? args[3] : Path.Combine(QueueSpeed.Corpora(), "san-na-meng-2568", "source.pdf");
        if (PostgresServer.Find() is null || !RabbitServer.IsInstalled)
        {
            Console.Error.WriteLine("PostgreSQL or RabbitMQ is not installed (native/apt-packages-test.txt)");
            return 3;
        }

        using var run = new KillRun(new KillPlan(seed, documents, Workers: 3, kills, MostPauseMs: 4000, File.ReadAllBytes(document)), Console.Out.WriteLine);
        var faults = run.Run();
        foreach (var fault in faults)
        {
            Console.Out.WriteLine(fault);
        }

        Console.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{faults.Count} faults"));
        return faults.Count == 0 ? 0 : 1;
    }
}
