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
                /// <summary>Several schedules one after the other; each starts at step 0 of its own at its milestone.</summary>
                public class SequentialLR : LRScheduler
                {
                    private readonly LRScheduler[] schedulers;
                    private readonly int[] milestones;

                    /// <exception cref="ArgumentException">A schedule of another optimizer, or not one milestone between each two schedules.</exception>
                    public SequentialLR(Optimizer optimizer, IEnumerable<LRScheduler> schedulers, IEnumerable<int> milestones, int last_epoch = -1)
                        : base(optimizer, last_epoch + 1)
                    {
                        this.schedulers = [.. schedulers];
                        this.milestones = [.. milestones];
                        if (Array.Exists(this.schedulers, scheduler => !ReferenceEquals(scheduler.Optimizer, optimizer)))
                            throw new ArgumentException("All schedules must be of the optimizer that they are joined for.", nameof(schedulers));
                        if (this.milestones.Length != this.schedulers.Length - 1)
                        {
                            throw new ArgumentException(
                                $"{this.schedulers.Length} schedules need {this.schedulers.Length - 1} milestones, not {this.milestones.Length}.", nameof(milestones));
                        }

                        // Making the schedules has set their first rates one over the other: take that back, and let the first begin alone.
                        foreach (var group in optimizer.ParamGroups) group.LearningRate = group.InitialLearningRate;
                        foreach (var scheduler in this.schedulers) scheduler.LastEpoch--;
                        this.schedulers[0].step();
                        LastRates = this.schedulers[0].LastRates;
                    }

                    protected override IEnumerable<double> get_lr()
                    {
                        var current = milestones.Count(milestone => milestone <= LastEpoch);
                        if (current > 0 && milestones[current - 1] == LastEpoch) schedulers[current].step(0);
                        else schedulers[current].step();
                        return Rates;
                    }
                }
            }
        }
    }
}
