namespace TorchSharp;

public static partial class torch
{
    public static partial class optim
    {
        /// <summary>Learning rates that change with the steps. A schedule sets the rate of step 0 when it is made.</summary>
        public static partial class lr_scheduler
        {
            /// <summary>Sets the learning rate of every group of an optimizer at each step.</summary>
            public abstract class LRScheduler
            {
                protected int _step_count;

                protected LRScheduler()
                {
                }

                protected LRScheduler(Optimizer optimizer, int last_epoch = -1, bool verbose = false)
                {
                    ArgumentNullException.ThrowIfNull(optimizer);
                    Optimizer = optimizer;
                    LastEpoch = last_epoch;
                    IsVerbose = verbose;
                    BaseRates = [.. optimizer.ParamGroups.Select(group => group.InitialLearningRate)];
                    LastRates = [.. Rates];
                }

                internal Optimizer Optimizer { get; } = null!;

                /// <summary>How many steps were made; 0 after construction.</summary>
                internal int LastEpoch { get; set; } = -1;

                internal List<double> BaseRates { get; } = [];

                internal List<double> LastRates { get; set; } = [];

                /// <summary>The rates that the groups have now.</summary>
                internal IEnumerable<double> Rates => Optimizer.ParamGroups.Select(group => group.LearningRate);

                private bool IsVerbose { get; }

                /// <summary>Goes one step on: an epoch or a batch, whatever the schedule was made for.</summary>
                public virtual void step() => step(null);

                /// <summary>Goes to a given step by the closed form, or one on when there is none given.</summary>
                public virtual void step(int? epoch)
                {
                    _step_count++;
                    LastEpoch = epoch ?? LastEpoch + 1;
                    // Recursive schedules read the groups' rates: take all values before writing any.
                    var rates = (epoch is null ? get_lr() : get_closed_form_lr()).ToList();
                    foreach (var (group, rate) in Optimizer.ParamGroups.Zip(rates)) group.LearningRate = rate;
                    if (IsVerbose && !rates.SequenceEqual(LastRates)) Console.WriteLine($"Step {LastEpoch}: learning rates {string.Join(", ", rates)}");
                    LastRates = rates;
                }

                /// <summary>Goes one step on; only schedules that watch a metric use <paramref name="current"/>.</summary>
                public virtual void step(double current, int? epoch = null) => step(epoch);

                public IEnumerable<double> get_last_lr() => LastRates;

                /// <summary>The rates of the step that was just reached, from those of the step before.</summary>
                protected virtual IEnumerable<double> get_lr() => Rates;

                /// <summary>The rates of the step that was just reached, from the initial ones.</summary>
                protected virtual IEnumerable<double> get_closed_form_lr() => get_lr();
            }
        }
    }
}
