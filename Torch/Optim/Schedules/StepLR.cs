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
                /// <summary>Times gamma every <c>step_size</c> steps.</summary>
                public class StepLR : LRScheduler
                {
                    private readonly int stepSize;
                    private readonly double gamma;

                    public StepLR(Optimizer optimizer, int step_size, double gamma = 0.1, int last_epoch = -1, bool verbose = false)
                        : base(optimizer, last_epoch, verbose)
                    {
                        (stepSize, this.gamma) = (step_size, gamma);
                        step();
                    }

                    protected override IEnumerable<double> get_lr() =>
                        LastEpoch == 0 || LastEpoch % stepSize != 0 ? Rates : Rates.Select(rate => rate * gamma);

                    protected override IEnumerable<double> get_closed_form_lr() =>
                        BaseRates.Select(rate => rate * Math.Pow(gamma, LastEpoch / stepSize));
                }
            }
        }
    }
}
