using System.CommandLine;
using Orchestrator.Cli.Output;
using Orchestrator.Worker.Datasets;

namespace Orchestrator.Cli.Commands;

/// <summary><c>orchestrator data check</c>: looks at every image and names the damaged ones.</summary>
internal static class DataCheckCommand
{
    public static Command Create()
    {
        var names = new Argument<string[]>("name") { Description = "Data sets. Default: all that are here.", Arity = ArgumentArity.ZeroOrMore };
        var data = CommonOptions.Data();
        var home = CommonOptions.Home();
        var json = CommonOptions.Json();
        var command = new Command(
            "check",
            """
            Looks at every image of data sets: lengths and labels of record files, and of image folders a decoding of every file. Names
            those that are damaged, and prints the checksum that results record.
            Exit status: 0 all intact, 1 something is damaged, 3 a data set that was named is not here, 130 stopped.
            """) { names, data, home, json };
        command.SetAction(async (parsed, _) =>
        {
            using var interruption = new Interruption();
            var locator = DataPlaces.Locator(parsed.GetValue(data), parsed.GetValue(home));
            var chosen = parsed.GetValue(names)!.Select(DataPlaces.Named).ToList();
            foreach (var dataset in chosen) RequireHere(dataset, locator);
            if (chosen.Count == 0) chosen = [.. DataPlaces.All().Where(dataset => locator.TryFind(dataset) is not null)];

            try
            {
                var findings = await CheckProgress.RunAsync(watch => chosen.Select(dataset => Check(dataset, locator, watch)).ToList(), interruption.Token);
                if (parsed.GetValue(json)) JsonOutput.Write(findings);
                else findings.ForEach(CheckReport.Write);
                return findings.TrueForAll(finding => finding.IsIntact) ? ExitCode.Success : ExitCode.Failure;
            }
            catch (OperationCanceledException)
            {
                return ExitCode.Interrupted;
            }
        });
        return command;
    }

    private static void RequireHere(IDatasetDefinition dataset, DatasetLocator locator)
    {
        try
        {
            locator.Find(dataset);
        }
        catch (DatasetException error)
        {
            throw new CommandException(ExitCode.NotFound, error.Message);
        }
    }

    private static CheckFinding Check(IDatasetDefinition dataset, DatasetLocator locator, IPreparationWatch watch)
    {
        var folder = locator.Find(dataset);
        var finding = new CheckFinding { Name = dataset.Entry.Name, Folder = folder.Path, IsIntact = false };
        try
        {
            var check = dataset.Check(folder, watch);
            return finding with
            {
                IsIntact = check.Unreadable.Count == 0,
                TrainImages = check.TrainImages,
                TestImages = check.TestImages,
                Checksum = check.Checksum,
                Unreadable = check.Unreadable,
            };
        }
        catch (DatasetException error)
        {
            return finding with { Problem = error.Message };
        }
    }
}
