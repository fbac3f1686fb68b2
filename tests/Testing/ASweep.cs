using Orchestrator.Sweeps;
using Orchestrator.Trials;

namespace Orchestrator.Testing;

/// <summary>Builds expanded sweeps.</summary>
public static class ASweep
{
    /// <summary>A plan of cells <paramref name="firstLevel"/>... with seeds from 0, in the order of offering: one seed of every cell first.</summary>
    /// <remarks>Plans with overlapping levels and seeds share trials.</remarks>
    public static SweepPlan Plan(string name = "sweep", int cells = 1, int seeds = 1, int firstLevel = 0, int epochs = 2)
    {
        var levels = Enumerable.Range(firstLevel, cells).ToList();
        return new SweepPlan
        {
            SweepId = $"{name}-12345678",
            Name = name,
            Description = "Made by a test.",
            DefinitionText = $"name: {name}\n",
            Objective = Objective.Default,
            Training = ATrial.Config(epochs: epochs).Training,
            Cells = [.. levels.Select((level, index) => Cell(level, index, epochs))],
            Trials =
            [
                .. from seed in Enumerable.Range(0, seeds)
                   from pair in levels.Select((level, index) => (level, index))
                   let config = ATrial.Config(pair.level, seed, epochs)
                   select new PlannedTrial(pair.index, config, ConfigHash.OfTrial(config)),
            ],
            Collapsed = [],
            Skipped = [],
        };
    }

    private static PlannedCell Cell(int level, int index, int epochs) => new()
    {
        Index = index,
        Hash = ConfigHash.OfCell(ATrial.Config(level, epochs: epochs)),
        Factors = [KeyValuePair.Create("module", $"se (reduction {level + 1})"), KeyValuePair.Create("placement", "standard")],
        IsBaseline = index == 0,
        BaselineCell = index == 0 ? null : 0,
    };
}
