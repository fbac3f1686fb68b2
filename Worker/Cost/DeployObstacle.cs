namespace Orchestrator.Worker.Cost;

/// <summary>Why a network stays in its training form.</summary>
public static class DeployObstacle
{
    /// <summary>The reason of a network without a part that folds.</summary>
    public const string NothingFolds = "Nothing in this network folds: it is deployed in its training form.";
}
