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
                /// <summary>Times a factor for the first <c>total_iters</c> steps.</summary>
                public class ConstantLR : LRScheduler
                {
                    private readonly double factor;
                    private readonly int steps;

                    public ConstantLR(Optimizer optimizer, double factor = 1.0 / 3, int total_iters = 5, int last_epoch = -1, bool verbose = false)
                        : base(optimizer, last_epoch, verbose)
                    {
                        (this.factor, steps) = (factor, total_iters);
                        step();
                    }

                    protected override IEnumerable<double> get_lr()
                    {
                        if (LastEpoch == 0) return Rates.Select(rate => rate * factor);
                        return LastEpoch == steps ? Rates.Select(rate => rate / factor) : Rates;
                    }

                    protected override IEnumerable<double> get_closed_form_lr() =>
                        BaseRates.Select(rate => LastEpoch >= steps ? rate : rate * factor);
                }
            }
        }
    }
}
