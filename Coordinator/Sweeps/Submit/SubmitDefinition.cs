using System.Text;
using Orchestrator.Catalog;
using Orchestrator.Storage;
using Orchestrator.Sweeps;

namespace Orchestrator.Coordinator.Sweeps.Submit;

/// <summary>Submits a definition as text: it is read and planned here, by what this process's catalog knows.</summary>
public sealed class SubmitDefinition(CatalogRegistry catalog, SubmitSweep submit)
{
    /// <summary>The answer of the store, or every problem of the definition.</summary>
    /// <param name="definition">The text.</param>
    /// <param name="file">The file as the user named it, for the problems.</param>
    /// <param name="options">What is said besides it.</param>
    /// <param name="stop">Ends it.</param>
    /// <exception cref="SweepVersionException">The definition cannot be the next version of the sweep that the options name.</exception>
    public async Task<(SubmitAnswer? Answer, IReadOnlyList<SweepProblem> Problems)> HandleAsync(
        string definition, string file, SubmitOptions options, CancellationToken stop)
    {
        var planning = SweepPlanner.Plan(Encoding.UTF8.GetBytes(definition), file, catalog);
        return planning.IsValid ? (await submit.HandleAsync(planning.Plan, options, stop), []) : (null, planning.Problems);
    }
}
