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
                /// <summary>Times a factor that goes in a straight line from <c>start_factor</c> to <c>end_factor</c> over <c>total_iters</c> steps: a warm-up.</summary>
                public class LinearLR : LRScheduler
                {
                    private readonly double start;
                    private readonly double rise;
                    private readonly int steps;

                    public LinearLR(Optimizer optimizer, double start_factor = 1.0 / 3, double end_factor = 1.0, int total_iters = 5, int last_epoch = -1,
                        bool verbose = false)
                        : base(optimizer, last_epoch, verbose)
                    {
                        (start, rise, steps) = (start_factor, end_factor - start_factor, total_iters);
                        step();
                    }

                    protected override IEnumerable<double> get_lr()
                    {
                        if (LastEpoch == 0) return Rates.Select(rate => rate * start);
                        if (LastEpoch > steps) return Rates;
                        var factor = 1.0 + (rise / ((steps * start) + ((LastEpoch - 1) * rise)));
                        return Rates.Select(rate => rate * factor);
                    }

                    protected override IEnumerable<double> get_closed_form_lr() =>
                        BaseRates.Select(rate => rate * (start + (rise * Math.Min(steps, LastEpoch) / steps)));
                }
            }
        }
    }
}
