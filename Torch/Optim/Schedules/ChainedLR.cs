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
                /// <summary>Several schedules at once: their factors multiply.</summary>
                public class ChainedLR(IEnumerable<LRScheduler> schedulers) : LRScheduler
                {
                    private readonly LRScheduler[] schedulers = [.. schedulers];

                    public override void step()
                    {
                        foreach (var scheduler in schedulers) scheduler.step();
                        LastRates = schedulers[^1].LastRates;
                    }
                }
            }
        }
    }
}
