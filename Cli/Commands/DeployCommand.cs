using System.CommandLine;
using Orchestrator.Cli.Client;
using Orchestrator.Cli.Output;
using Orchestrator.Results.Export;
using Orchestrator.Storage;
using Orchestrator.Trials;
using Orchestrator.Worker.Deployment;

namespace Orchestrator.Cli.Commands;

/// <summary><c>orchestrator deploy</c>: a trained network as a file.</summary>
internal static class DeployCommand
{
    public static Command Create()
    {
        var trial = CommonOptions.Trial();
        var output = new Option<string>("--out") { Description = "The file to write.", Required = true };
        var form = new Option<ModelForm>("--form")
        {
            Description = "deploy (folded) or train (as it was trained). Default: deploy.",
            DefaultValueFactory = _ => ModelForm.Deploy,
        };
        var force = new Option<bool>("--force") { Description = "Replace the file if there is one." };
        var place = new StorePlace();
        var json = CommonOptions.Json();
        var command = new Command(
            "deploy",
            """
            Writes the network of a finished trial, with the weights that its result was measured with, as a safetensors file. Parts that are
            several branches in training are folded, and the folded network must give the same answers. The file's metadata says what it is:
            trial, configuration, classes, input, normalization.
            Exit status: 0 written, 1 folding changed the answers, 2 the trial has not finished or the file exists, 3 no such trial or weights.

            Examples:
              orchestrator deploy 7f3a --out model.safetensors
              orchestrator deploy 7f3a --out unfolded.safetensors --form train --force
            """) { trial, output, form, force, place.Database, place.Home, json };
        command.SetAction(async (parsed, stop) =>
        {
            await using var store = await place.OpenAsync(parsed, stop);
            var detail = await store.FindTrialAsync(parsed.GetRequiredValue(trial), stop);
            var path = Path.GetFullPath(parsed.GetRequiredValue(output));
            Require(detail, path, parsed.GetValue(force));
            var model = Write(detail, place.Checkpoints(parsed), path, parsed.GetValue(form));
            if (parsed.GetValue(json)) JsonOutput.Write(model);
            else Console.WriteLine(Sentence(detail, model));
            return ExitCode.Success;
        });
        return command;
    }

    private static void Require(TrialDetail trial, string path, bool force)
    {
        var problems = new List<string>();
        if (trial.Row.State != TrialState.Succeeded)
            problems.Add($"Trial {trial.Row.Trial.Short} is {StateOf(trial)}; only a trial that succeeded has weights to deploy.");
        if (Directory.Exists(path)) problems.Add($"'{path}' is a folder; name a file in it.");
        else if (File.Exists(path) && !force) problems.Add($"There is a file '{path}' already; --force replaces it.");
        else if (!Directory.Exists(Path.GetDirectoryName(path))) problems.Add($"There is no folder '{Path.GetDirectoryName(path)}' to write to.");
        if (problems.Count > 0) throw new CommandException(ExitCode.BadInput, string.Join('\n', problems));
    }

    private static WrittenModel Write(TrialDetail trial, string checkpoints, string path, ModelForm form)
    {
        using var model = Load(trial, checkpoints);
        try
        {
            return model.Write(path, form);
        }
        catch (Exception problem) when (problem is ModelException or IOException or UnauthorizedAccessException)
        {
            throw new CommandException(ExitCode.Failure, problem.Message);
        }
    }

    private static TrainedModel Load(TrialDetail trial, string checkpoints)
    {
        try
        {
            return TrainedModel.Load(trial, checkpoints, Catalogs.Training);
        }
        catch (ModelException problem)
        {
            throw new CommandException(ExitCode.NotFound, problem.Message);
        }
    }

    private static string StateOf(TrialDetail trial) => trial.Row.State.ToString().ToLowerInvariant();

    private static string Sentence(TrialDetail trial, WrittenModel model)
    {
        var how = (model.Form, model.FoldedParts) switch
        {
            (ModelForm.Train, _) => "in training form",
            (_, 0) => "in training form, because nothing in it folds",
            (_, var parts) => $"with {parts} parts folded; logits differ by at most {model.LargestDifference:0.#e+0}",
        };
        return $"{model.Path}: trial {trial.Row.Trial.Short} {how}. {Figures.Count(model.Parameters)} parameters, {Figures.Count(model.Bytes)} bytes, "
            + $"SHA-256 {model.Sha256}.";
    }
}
