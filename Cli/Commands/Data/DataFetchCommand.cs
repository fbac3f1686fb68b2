using System.CommandLine;
using Orchestrator.Cli.Output;
using Orchestrator.Worker.Datasets;
using Orchestrator.Worker.Datasets.Fetching;

namespace Orchestrator.Cli.Commands;

/// <summary><c>orchestrator data fetch</c>: downloads a data set from its official home.</summary>
internal static class DataFetchCommand
{
    public static Command Create()
    {
        var name = new Argument<string>("name") { Description = "The data set." };
        var data = CommonOptions.Data();
        var from = new Option<string?>("--from") { Description = "Address of a mirror: the folder that holds the files. Default: the data set's official home." };
        from.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<string?>() is { } address && Address(address) is null)
                result.AddError($"--from must be an http or https address, not '{address}'.");
        });
        var command = new Command(
            "fetch",
            """
            Downloads a data set into the data folder, compares its checksum and unpacks it. An interrupted download goes on where it
            stopped when the command is repeated.
            Exit status: 0 fetched, or here already, 1 the download failed, 2 no data folder was named, 3 there is no such data set, or
            none that can be downloaded, 130 stopped.
            """) { name, data, from };
        command.SetAction(async (parsed, _) =>
        {
            using var interruption = new Interruption();
            var dataset = DataPlaces.Named(parsed.GetValue(name)!);
            var source = dataset.Source
                ?? throw new CommandException(ExitCode.NotFound, $"The data set '{dataset.Entry.Name}' cannot be downloaded. {dataset.Entry.HowToGet}");
            var root = DataPlaces.Root(parsed.GetValue(data))
                ?? throw new CommandException(ExitCode.BadInput, $"Name the folder of data sets by --data or {DatasetLocator.EnvironmentVariable}.");
            if (Directory.Exists(Path.Combine(root, source.Folder)))
            {
                Console.WriteLine($"{dataset.Entry.Name} is here already: {Path.Combine(root, source.Folder)}");
                return ExitCode.Success;
            }

            return await FetchAsync(dataset.Entry.Name, source, Address(parsed.GetValue(from)), root, interruption.Token);
        });
        return command;
    }

    private static async Task<int> FetchAsync(string name, DatasetSource source, Uri? home, string root, CancellationToken stop)
    {
        using var http = new HttpClient();
        var fetch = new DatasetFetch(new FileDownload(http, TimeProvider.System));
        try
        {
            var folder = await FetchProgress.RunAsync(source, watch => fetch.RunAsync(source, home, root, watch, stop));
            Console.WriteLine($"{name} is ready: {folder}");
            return ExitCode.Success;
        }
        catch (FetchException error)
        {
            throw new CommandException(ExitCode.Failure, error.Message);
        }
        catch (OperationCanceledException)
        {
            Console.Error.WriteLine("Stopped; the same command goes on from there.");
            return ExitCode.Interrupted;
        }
    }

    /// <summary>The address with a slash at its end, so that file names are added to it and not put in place of its last part.</summary>
    private static Uri? Address(string? text) =>
        text is not null && Uri.TryCreate(text.EndsWith('/') ? text : text + "/", UriKind.Absolute, out var address) && address.Scheme is "http" or "https" ? address : null;
}
