using Orchestrator.Results.Export;
using Orchestrator.Sweeps;
using Orchestrator.Trials;
using Orchestrator.Worker.Cost;
using Orchestrator.Worker.Training;

namespace Orchestrator.Cli.Output;

/// <summary>What the network of a planned cell costs in both forms, or why it cannot be built.</summary>
internal sealed record CellCost(int Cell, FormCost? Train, FormCost? Deploy, string? Problem)
{
    /// <summary>Every cell's cost. Cells that differ in λ alone have one network, which is built once.</summary>
    public static IReadOnlyList<CellCost> OfAll(SweepPlan plan)
    {
        var known = new Dictionary<NetworkChoice, CellCost>();
        return [.. plan.Trials.DistinctBy(trial => trial.Cell).OrderBy(trial => trial.Cell).Select(trial => Of(trial, known))];
    }

    /// <summary>In one line.</summary>
    public override string ToString()
    {
        if (Problem is not null) return $"cannot be built: {Problem}";
        var train = $"{Figures.Count(Train!.Parameters)} params, {Figures.Large(Train.Macs)} MACs";
        return Deploy == Train ? train : $"{train} (train), {Figures.Count(Deploy!.Parameters)} params, {Figures.Large(Deploy.Macs)} MACs (deploy)";
    }

    private static CellCost Of(PlannedTrial trial, Dictionary<NetworkChoice, CellCost> known)
    {
        var choice = NetworkChoice.Of(trial.Config, Catalogs.Default.Datasets[trial.Config.Dataset.Name]);
        if (!known.TryGetValue(choice, out var cost)) known.Add(choice, cost = Of(trial.Cell, choice));
        return cost with { Cell = trial.Cell };
    }

    private static CellCost Of(int cell, NetworkChoice choice)
    {
        try
        {
            var description = NetworkDescription.Of(choice, Catalogs.Training);
            return new CellCost(cell, description.Train.Form, description.Deploy.Form, null);
        }
        catch (UnsupportedConfigException problem)
        {
            return new CellCost(cell, null, null, problem.Message);
        }
    }
}
