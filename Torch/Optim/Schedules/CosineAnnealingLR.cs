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
                /// <summary>Half a cosine from the initial rate down to <c>eta_min</c> over <c>T_max</c> steps, and up again.</summary>
                public class CosineAnnealingLR : LRScheduler
                {
                    private readonly double halfPeriod;
                    private readonly double lowest;

                    public CosineAnnealingLR(Optimizer optimizer, double T_max, double eta_min = 0, int last_epoch = -1, bool verbose = false)
                        : base(optimizer, last_epoch, verbose)
                    {
                        (halfPeriod, lowest) = (T_max, eta_min);
                        step();
                    }

                    protected override IEnumerable<double> get_lr()
                    {
                        if (LastEpoch == 0) return Rates;
                        // At the lowest point the ratio of two steps is a division by zero: start anew from there.
                        if ((LastEpoch - 1 - halfPeriod) % (2 * halfPeriod) == 0)
                            return Rates.Zip(BaseRates, (rate, initial) => rate + ((initial - lowest) * (1 - Math.Cos(Math.PI / halfPeriod)) / 2));
                        var ratio = (1 + Math.Cos(Math.PI * LastEpoch / halfPeriod)) / (1 + Math.Cos(Math.PI * (LastEpoch - 1) / halfPeriod));
                        return Rates.Select(rate => (ratio * (rate - lowest)) + lowest);
                    }

                    protected override IEnumerable<double> get_closed_form_lr() =>
                        BaseRates.Select(rate => lowest + ((rate - lowest) * (1 + Math.Cos(Math.PI * LastEpoch / halfPeriod)) / 2));
                }
            }
        }
    }
}
