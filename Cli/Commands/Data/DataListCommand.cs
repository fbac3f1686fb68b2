using System.CommandLine;
using Orchestrator.Cli.Output;
using Orchestrator.Worker.Datasets;

namespace Orchestrator.Cli.Commands;

/// <summary><c>orchestrator data list</c>: every data set, whether it is here, and what it holds.</summary>
internal static class DataListCommand
{
    public static Command Create()
    {
        var data = CommonOptions.Data();
        var home = CommonOptions.Home();
        var json = CommonOptions.Json();
        var command = new Command("list", "Lists the data sets with their state, place, images, classes and size.") { data, home, json };
        command.SetAction(parsed =>
        {
            var locator = DataPlaces.Locator(parsed.GetValue(data), parsed.GetValue(home));
            IReadOnlyList<DatasetLine> lines = [.. DataPlaces.All().Select(dataset => Look(dataset, locator))];
            if (parsed.GetValue(json)) JsonOutput.Write(lines);
            else DatasetTable.Write(lines);
            return ExitCode.Success;
        });
        return command;
    }

    private static DatasetLine Look(IDatasetDefinition dataset, DatasetLocator locator)
    {
        var line = new DatasetLine
        {
            Name = dataset.Entry.Name,
            State = DatasetLine.Missing,
            Classes = dataset.Entry.Classes,
            CanBeFetched = dataset.Source is not null,
            HowToGet = dataset.Entry.HowToGet,
        };
        if (locator.TryFind(dataset) is not { } folder) return line;
        try
        {
            var count = dataset.Count(folder);
            return line with
            {
                State = DatasetLine.Ready, Folder = folder.Path, TrainImages = count.TrainImages, TestImages = count.TestImages, Bytes = count.Bytes,
            };
        }
        catch (DatasetException error)
        {
            return line with { State = DatasetLine.Broken, Folder = folder.Path, Problem = error.Message };
        }
    }
}
