namespace Orchestrator.Trials;

/// <summary>The optimizer and its hyperparameters. Those of another optimizer are left at their defaults and not hashed.</summary>
public sealed record OptimizerSettings
{
    /// <summary><c>sgd</c>, <c>adam</c> or <c>adamw</c>.</summary>
    public required string Name { get; init; }

    /// <summary>The base learning rate, before the schedule.</summary>
    public required double LearningRate { get; init; }

    /// <summary>Momentum of SGD. Default 0.</summary>
    public double Momentum { get; init; }

    /// <summary>Whether SGD looks ahead (Nesterov). Default false.</summary>
    public bool Nesterov { get; init; }

    /// <summary>Weight decay. Default 0.</summary>
    public double WeightDecay { get; init; }

    /// <summary>Which parameters the weight decay acts on. Default <see cref="DecayMask.All"/>.</summary>
    public DecayMask DecayMask { get; init; }

    /// <summary>First moment's decay of Adam. Default 0.9.</summary>
    public double Beta1 { get; init; } = 0.9;

    /// <summary>Second moment's decay of Adam. Default 0.999.</summary>
    public double Beta2 { get; init; } = 0.999;
}
