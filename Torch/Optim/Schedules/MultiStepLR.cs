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
                /// <summary>Times gamma at each milestone; a milestone that is listed twice counts twice.</summary>
                public class MultiStepLR : LRScheduler
                {
                    private readonly int[] milestones;
                    private readonly double gamma;

                    public MultiStepLR(Optimizer optimizer, IList<int> milestones, double gamma = 0.1, int last_epoch = -1, bool verbose = false)
                        : base(optimizer, last_epoch, verbose)
                    {
                        this.milestones = [.. milestones];
                        this.gamma = gamma;
                        step();
                    }

                    protected override IEnumerable<double> get_lr()
                    {
                        var reached = milestones.Count(milestone => milestone == LastEpoch);
                        return Rates.Select(rate => rate * Math.Pow(gamma, reached));
                    }

                    protected override IEnumerable<double> get_closed_form_lr()
                    {
                        var passed = milestones.Count(milestone => milestone <= LastEpoch);
                        return BaseRates.Select(rate => rate * Math.Pow(gamma, passed));
                    }
                }
            }
        }
    }
}
