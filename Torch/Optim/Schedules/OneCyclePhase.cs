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
                /// <summary>One stretch of a cycle: its last step, the rates at both ends in units of the highest, and where the momentum is low.</summary>
                private sealed record OneCyclePhase(double End, double FromRate, double ToRate, bool StartsLow, bool EndsLow)
                {
                    public static OneCyclePhase[] Of(int steps, double firstPart, double divisor, double finalDivisor, bool hasThree)
                    {
                        var initial = 1 / divisor;
                        var final = initial / finalDivisor;
                        var up = new OneCyclePhase((firstPart * steps) - 1, initial, 1, StartsLow: false, EndsLow: true);
                        return hasThree
                            ?
                            [
                                up,
                                new OneCyclePhase((2 * firstPart * steps) - 2, 1, initial, StartsLow: true, EndsLow: false),
                                new OneCyclePhase(steps - 1, initial, final, StartsLow: false, EndsLow: false),
                            ]
                            : [up, new OneCyclePhase(steps - 1, 1, final, StartsLow: true, EndsLow: false)];
                    }
                }
            }
        }
    }
}
