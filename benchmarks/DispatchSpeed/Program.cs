using System.Globalization;
using Orchestrator.Benchmarks.DispatchSpeed;

// See benchmarks/dispatch.sh, which starts servers and processes and calls this. Each verb prints one line of numbers.
const string usage = """
    Usage: DispatchSpeed submit SERVER DATABASE TRIALS             seconds until the coordinator has answered
           DispatchSpeed drain SERVER DATABASE WORKERS TRIALS      trials, seconds from submission to the last result, of those seconds of submitting
           DispatchSpeed latency SERVER DATABASE WORKERS TRIALS    p50, p95, p99 of the milliseconds from submission to start, one trial at a time
           DispatchSpeed fleet SERVER DATABASE BROKER AGENTS TRIALS    agents, trials, seconds, leases lost, attempts beyond the first
    """;

switch (args)
{
    case ["submit", var server, var database, var trials]:
        await using (var bench = new Bench(new Uri(server), database))
            Print((await bench.SubmitAsync(ManyTrials.Definition("submit", Number(trials)))).Took.TotalSeconds);
        return 0;
    case ["drain", var server, var database, var workers, var trials]:
        await using (var bench = new Bench(new Uri(server), database))
            Print(await Measurements.DrainAsync(bench, Number(workers), Number(trials)));
        return 0;
    case ["latency", var server, var database, var workers, var trials]:
        await using (var bench = new Bench(new Uri(server), database))
            Print(await Measurements.LatencyAsync(bench, Number(workers), Number(trials)));
        return 0;
    case ["fleet", var server, var database, var broker, var agents, var trials]:
        await using (var bench = new Bench(new Uri(server), database))
            Print(await Fleet.DrainAsync(bench, database, broker, Number(agents), Number(trials)));
        return 0;
    default:
        Console.Error.WriteLine(usage);
        return 2;
}

static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);

static void Print(params double[] numbers) => Console.WriteLine(string.Join(' ', numbers.Select(number => number.ToString("0.###", CultureInfo.InvariantCulture))));
