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
                /// <summary>Times gamma at every step.</summary>
                public class ExponentialLR : LRScheduler
                {
                    private readonly double gamma;

                    public ExponentialLR(Optimizer optimizer, double gamma = 0.1, int last_epoch = -1, bool verbose = false)
                        : base(optimizer, last_epoch, verbose)
                    {
                        this.gamma = gamma;
                        step();
                    }

                    protected override IEnumerable<double> get_lr() => LastEpoch == 0 ? Rates : Rates.Select(rate => rate * gamma);

                    protected override IEnumerable<double> get_closed_form_lr() =>
                        BaseRates.Select(rate => rate * Math.Pow(gamma, LastEpoch));
                }
            }
        }
    }
}
