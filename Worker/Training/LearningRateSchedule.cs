using Orchestrator.Trials;

namespace Orchestrator.Worker.Training;

/// <summary>
/// The learning rate as a pure function of the step, so that a resumed training needs no schedule state. Epochs of <c>multi-step</c>,
/// <c>step</c> and <c>exponential</c> are counted from the start of training, warm-up included; <c>cosine</c> falls step by step from the end of the warm-up.
/// </summary>
/// <param name="settings">The schedule.</param>
/// <param name="baseRate">The rate before any change.</param>
/// <param name="stepsPerEpoch">Steps of an epoch.</param>
/// <param name="epochs">Epochs of the training.</param>
public sealed class LearningRateSchedule(ScheduleSettings settings, double baseRate, int stepsPerEpoch, int epochs)
{
    private readonly long _warmupSteps = (long)settings.WarmupEpochs * stepsPerEpoch;

    /// <summary>The rate of a step.</summary>
    /// <param name="step">From 0, counted over all epochs.</param>
    public double RateAt(long step)
    {
        if (step < _warmupSteps) return baseRate * (step + 1) / _warmupSteps;

        var epoch = step / stepsPerEpoch;
        return settings.Name switch
        {
            "constant" => baseRate,
            "multi-step" => baseRate * Math.Pow(settings.Gamma, settings.Milestones.Count(milestone => milestone <= epoch)),
            "step" => baseRate * Math.Pow(settings.Gamma, epoch / settings.StepEpochs),
            "exponential" => baseRate * Math.Pow(settings.Gamma, epoch),
            "cosine" => Cosine(step),
            _ => throw new UnsupportedConfigException(
                $"The schedule '{settings.Name}' is not known. Known: constant, multi-step, step, exponential, cosine."),
        };
    }

    private double Cosine(long step)
    {
        var total = Math.Max(1, ((long)epochs * stepsPerEpoch) - _warmupSteps);
        var done = (double)(step - _warmupSteps) / total;
        return settings.MinimumRate + ((baseRate - settings.MinimumRate) * (1 + Math.Cos(Math.PI * done)) / 2);
    }
}
