using System.Globalization;
using Orchestrator.Benchmarks.PageSpeed;
using Orchestrator.Storage;

// See benchmarks/pages.sh, which starts a server and the dashboard and calls this.
const string usage = """
    Usage: PageSpeed fill DATABASE TRIALS EPOCHS    submits a sweep of about TRIALS and ends it with made-up results; prints its id, trials, cells, epochs, seconds
           PageSpeed play DATABASE TRIALS MINUTES          submits a sweep of about TRIALS and reports epochs and results of eight trials at a time, each second
           PageSpeed reads DATABASE SWEEP           milliseconds of each read and computation behind the pages, the first and the median of four more
    """;

switch (args)
{
    case ["fill", var database, var trials, var epochs]:
        Console.WriteLine(await Filling.RunAsync(DatabaseAddress.Parse(database), Number(trials), Number(epochs)));
        return 0;
    case ["play", var database, var trials, var minutes]:
        await Playing.RunAsync(DatabaseAddress.Parse(database), Number(trials), TimeSpan.FromMinutes(Number(minutes)));
        return 0;
    case ["reads", var database, var sweep]:
        await Reads.RunAsync(DatabaseAddress.Parse(database), sweep);
        return 0;
    default:
        Console.Error.WriteLine(usage);
        return 2;
}

static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);
