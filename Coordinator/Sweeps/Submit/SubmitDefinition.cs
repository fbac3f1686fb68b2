using System.Text;
using Orchestrator.Catalog;
using Orchestrator.Storage;
using Orchestrator.Sweeps;

namespace Orchestrator.Coordinator.Sweeps.Submit;

/// <summary>Submits a definition as text: it is read and planned here, by what this process's catalog knows.</summary>
public sealed class SubmitDefinition(CatalogRegistry catalog, SubmitSweep submit)
{
    /// <summary>The answer of the store, or every problem of the definition.</summary>
    public async Task<(SubmitAnswer? Answer, IReadOnlyList<SweepProblem> Problems)> HandleAsync(SubmitRequest request, CancellationToken stop)
    {
        var planning = SweepPlanner.Plan(Encoding.UTF8.GetBytes(request.Definition), request.File, catalog);
        return planning.IsValid ? (await submit.HandleAsync(planning.Plan, stop), []) : (null, planning.Problems);
    }
}
