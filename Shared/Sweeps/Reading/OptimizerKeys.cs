using Orchestrator.Trials;

namespace Orchestrator.Sweeps.Reading;

/// <summary>The keys under <c>training.optimizer</c>.</summary>
internal static class OptimizerKeys
{
    private static readonly NumberRange Decaying = new(0, 1, OpenMaximum: true);

    public static KeySpec Name { get; } = KeySpec.OneOf("name", ["sgd", "adam", "adamw"], "The optimizer.");

    public static KeySpec LearningRate { get; } = KeySpec.Number(
        "learning_rate", new NumberRange(0, 1000, OpenMinimum: true), "The base learning rate, before the schedule.");

    public static KeySpec Momentum { get; } = KeySpec.Number("momentum", Decaying, "Momentum of sgd. Default 0.") with { Default = "0" };

    public static KeySpec Nesterov { get; } = KeySpec.Boolean("nesterov", "Whether sgd looks ahead; needs momentum. Default false.")
        with { Default = "false" };

    public static KeySpec WeightDecay { get; } = KeySpec.Number("weight_decay", new NumberRange(0, 1), "Weight decay. Default 0.")
        with { Default = "0" };

    public static KeySpec DecayMask { get; } = KeySpec.OneOf<DecayMask>(
        "decay_mask",
        "Which parameters the weight decay acts on: all; weights-only, no biases and no batch-norm scale factors; or weights-and-identity, as "
        + "weights-only with the scale factors of RepVGG's identity branches. Default all.")
        with { Default = "\"all\"" };

    public static KeySpec Beta1 { get; } = KeySpec.Number("beta1", Decaying, "First moment's decay of adam and adamw. Default 0.9.")
        with { Default = "0.9" };

    public static KeySpec Beta2 { get; } = KeySpec.Number("beta2", Decaying, "Second moment's decay of adam and adamw. Default 0.999.")
        with { Default = "0.999" };

    public static IReadOnlyList<KeySpec> All { get; } = [Name, LearningRate, Momentum, Nesterov, WeightDecay, DecayMask, Beta1, Beta2];

    /// <summary>Whether the optimizer has the hyperparameter.</summary>
    public static bool Applies(KeySpec key, string optimizer)
    {
        if (key == Momentum || key == Nesterov) return optimizer == "sgd";
        if (key == Beta1 || key == Beta2) return optimizer != "sgd";
        return true;
    }
}
