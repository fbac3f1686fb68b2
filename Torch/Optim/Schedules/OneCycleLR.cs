namespace TorchSharp;

public static partial class torch
{
    public static partial class optim
    {
        public static partial class lr_scheduler
        {
            /// <summary>The schedules as classes; make them with the functions of <see cref="lr_scheduler"/>.</summary>
            public static partial class impl
            {
                /// <summary>
                /// One cycle over all steps: up from <c>max_lr / div_factor</c> to <c>max_lr</c>, then down to the initial rate over
                /// <c>final_div_factor</c>; the momentum goes the other way.
                /// </summary>
                public class OneCycleLR : LRScheduler
                {
                    /// <summary>The shape between two turning points.</summary>
                    public enum AnnealStrategy
                    {
                        Cos,
                        Linear,
                    }

                    private readonly List<double> highest;
                    private readonly OneCyclePhase[] phases;
                    private readonly AnnealStrategy shape;
                    private readonly (List<double> Low, List<double> High)? momenta;
                    private readonly int totalSteps;

                    public OneCycleLR(Optimizer optimizer, double max_lr, int total_steps = -1, int epochs = -1, int steps_per_epoch = -1, double pct_start = 0.3,
                        AnnealStrategy anneal_strategy = AnnealStrategy.Cos, bool cycle_momentum = true, double base_momentum = 0.85, double max_momentum = 0.95,
                        double div_factor = 25, double final_div_factor = 1e4, bool three_phase = false, int last_epoch = -1, bool verbose = false)
                        : this(optimizer, optimizer.ParamGroups.Select(_ => max_lr), total_steps, epochs, steps_per_epoch, pct_start, anneal_strategy, cycle_momentum,
                            optimizer.ParamGroups.Select(_ => base_momentum), optimizer.ParamGroups.Select(_ => max_momentum), div_factor, final_div_factor,
                            three_phase, last_epoch, verbose)
                    {
                    }

                    /// <param name="max_lr">One rate a group, like the momenta.</param>
                    /// <exception cref="ArgumentException">No number of steps, a part of the cycle outside 0..1, or an optimizer without momentum.</exception>
                    public OneCycleLR(Optimizer optimizer, IEnumerable<double> max_lr, int total_steps = -1, int epochs = -1, int steps_per_epoch = -1,
                        double pct_start = 0.3, AnnealStrategy anneal_strategy = AnnealStrategy.Cos, bool cycle_momentum = true,
                        IEnumerable<double>? base_momentum = null, IEnumerable<double>? max_momentum = null, double div_factor = 25,
                        double final_div_factor = 1e4, bool three_phase = false, int last_epoch = -1, bool verbose = false)
                        : base(optimizer, last_epoch, verbose)
                    {
                        if (pct_start is < 0 or > 1)
                            throw new ArgumentException($"pct_start is {pct_start}; it must be between 0 and 1.", nameof(pct_start));
                        totalSteps = total_steps != -1 ? total_steps : epochs * steps_per_epoch;
                        if (totalSteps <= 0 || (total_steps == -1 && epochs <= 0))
                            throw new ArgumentException("Give total_steps, or epochs and steps_per_epoch; all above 0.", nameof(total_steps));
                        if (cycle_momentum && optimizer is not (IMomentum or IBetas))
                            throw new ArgumentException($"{optimizer.GetType().Name} has no momentum to cycle; set cycle_momentum to false.", nameof(optimizer));
                        highest = [.. max_lr];
                        shape = anneal_strategy;
                        phases = OneCyclePhase.Of(totalSteps, pct_start, div_factor, final_div_factor, three_phase);
                        if (cycle_momentum)
                        {
                            var low = base_momentum?.ToList() ?? [.. highest.Select(_ => 0.85)];
                            var high = max_momentum?.ToList() ?? [.. highest.Select(_ => 0.95)];
                            momenta = (low, high);
                        }

                        step();
                    }

                    protected override IEnumerable<double> get_lr()
                    {
                        if (LastEpoch > totalSteps)
                            throw new InvalidOperationException($"Step {LastEpoch} is beyond the {totalSteps} steps of the cycle.");
                        var first = Array.FindIndex(phases, phase => LastEpoch <= phase.End);
                        var index = first < 0 ? phases.Length - 1 : first;
                        var begin = index == 0 ? 0 : phases[index - 1].End;
                        var phase = phases[index];
                        var part = (LastEpoch - begin) / (phase.End - begin);
                        if (momenta is { } range) SetMomenta(range, phase, part);
                        return highest.Select(rate => Between(rate * phase.FromRate, rate * phase.ToRate, part));
                    }

                    private void SetMomenta((List<double> Low, List<double> High) range, OneCyclePhase phase, double part)
                    {
                        foreach (var (group, i) in Optimizer.ParamGroups.Select((group, i) => (group, i)))
                        {
                            var momentum = Between(phase.StartsLow ? range.Low[i] : range.High[i], phase.EndsLow ? range.Low[i] : range.High[i], part);
                            if (group is IBetas betas) betas.Betas = (momentum, betas.Betas.Item2);
                            else if (group is IMomentum single) single.Momentum = momentum;
                        }
                    }

                    private double Between(double from, double to, double part) =>
                        shape == AnnealStrategy.Cos ? to + ((from - to) / 2.0 * (Math.Cos(Math.PI * part) + 1)) : ((to - from) * part) + from;
                }
            }
        }
    }
}
