using Orchestrator.Storage;
using Orchestrator.Trials;

namespace Orchestrator.Results.Export;

/// <summary>A trial behind a number of a table.</summary>
/// <param name="Trial">Its id, which is that of its configuration.</param>
/// <param name="Seed">Its seed.</param>
/// <param name="Value">What it measured, in the metric's own unit.</param>
/// <param name="ResultSha256">SHA-256 over the canonical JSON of its whole result.</param>
public sealed record ManifestTrial(TrialId Trial, long Seed, double Value, string ResultSha256)
{
    internal static ManifestTrial? Of(TrialRow trial, string metric) => MetricReader.Read(trial.Result!, metric) is { } value
        ? new ManifestTrial(trial.Trial, trial.Seed, value, TableManifest.Sha256(ConfigHash.Canonical(trial.Result)))
        : null;
}
