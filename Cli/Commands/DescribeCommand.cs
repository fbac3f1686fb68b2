using System.CommandLine;
using Orchestrator.Cli.Output;
using Orchestrator.Sweeps.Networks;
using Orchestrator.Trials;
using Orchestrator.Worker.Cost;
using Orchestrator.Worker.Training;
using static TorchSharp.torch;

namespace Orchestrator.Cli.Commands;

/// <summary><c>orchestrator describe</c>: what a network costs.</summary>
internal static class DescribeCommand
{
    private static readonly TimeSpan MeasureFor = TimeSpan.FromSeconds(10);

    public static Command Create()
    {
        var backbone = new Option<string?>("--backbone") { Description = "The backbone." };
        var stem = new Option<string?>("--stem") { Description = "Short for --set backbone.stem=..." };
        var module = new Option<string?>("--module") { Description = "The module. Default: none." };
        var placement = new Option<string?>("--placement") { Description = "Where the module sits. Default: the module's own placement." };
        var classes = new Option<string?>("--classes") { Description = "Number of classes." };
        var input = new Option<string?>("--input") { Description = "One image as CHANNELSxHEIGHTxWIDTH, such as 3x32x32." };
        var dataset = new Option<string?>("--dataset") { Description = "A data set that gives classes and input where they are not given." };
        var settings = new Option<string[]>("--set")
        {
            Description = "An option, such as module.reduction=8 or backbone.stem=imagenet. May be repeated.",
            DefaultValueFactory = _ => [],
        };
        var layers = new Option<bool>("--layers") { Description = "List every layer, not the stages alone." };
        var measure = new Option<bool>("--measure") { Description = "Measure the deploy form's latency and throughput on this machine, too." };
        var threads = new Option<int>("--threads")
        {
            Description = "Threads that one operator may use in the measurement. Default: 1, as in training.",
            DefaultValueFactory = _ => 1,
        };
        threads.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<int>() is < 1 or > 256) result.AddError("--threads must be from 1 to 256.");
        });
        var json = CommonOptions.Json();
        var command = new Command(
            "describe",
            """
            Counts the parameters and multiply-accumulates (MACs) of a network for one image, exactly, in its training form and folded for
            deployment. Papers often call MACs FLOPs.
            Exit status: 0 described, 2 the network cannot be built (every problem is printed).

            Examples:
              orchestrator describe --backbone resnet50 --stem cifar --module cbam --classes 100 --input 3x32x32
              orchestrator describe --backbone resnet18 --module nam --set module.gates=both --dataset cifar100 --layers
              orchestrator describe --backbone resnet20 --module rcam --dataset fashion-mnist --json | jq .deploy
              orchestrator describe --backbone resnet18 --dataset cifar10 --measure
            """) { backbone, stem, module, placement, classes, input, dataset, settings, layers, measure, threads, json };
        command.SetAction(parsed =>
        {
            var network = Read(new NetworkRequest
            {
                Backbone = parsed.GetValue(backbone),
                Module = parsed.GetValue(module),
                Placement = parsed.GetValue(placement),
                Dataset = parsed.GetValue(dataset),
                Classes = parsed.GetValue(classes),
                Input = parsed.GetValue(input),
                Settings = [.. parsed.GetValue(stem) is { } name ? [$"backbone.stem={name}"] : Array.Empty<string>(), .. parsed.GetValue(settings)!],
            });
            set_num_threads(parsed.GetValue(threads));
            var description = Describe(network, parsed.GetValue(measure) ? new LatencyMeter(MeasureFor, TimeProvider.System) : null);
            if (parsed.GetValue(json)) JsonOutput.Write(new DescriptionReport(network, description));
            else DescriptionView.Write(network, description, parsed.GetValue(layers));
            return ExitCode.Success;
        });
        return command;
    }

    private static NetworkChoice Read(NetworkRequest request)
    {
        var (network, problems) = NetworkReader.Read(request, Catalogs.Default);
        return network ?? throw new CommandException(ExitCode.BadInput, string.Join('\n', problems));
    }

    private static NetworkDescription Describe(NetworkChoice network, LatencyMeter? latency)
    {
        try
        {
            return NetworkDescription.Of(network, Catalogs.Training, latency);
        }
        catch (UnsupportedConfigException problem)
        {
            throw new CommandException(ExitCode.BadInput, problem.Message);
        }
    }
}
