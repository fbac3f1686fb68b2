using TorchSharp.Modules;

namespace TorchSharp
{
    namespace Modules
    {
        /// <summary>Cross entropy of logits with class numbers or class probabilities.</summary>
        public sealed class CrossEntropyLoss : WeightedLoss<torch.Tensor, torch.Tensor, torch.Tensor>
        {
            private const long IgnoreNothing = -100;

            /// <param name="ignore_index">Targets with this class count for nothing.</param>
            /// <param name="label_smoothing">The part of the target spread over all classes, 0 to 1.</param>
            public CrossEntropyLoss(torch.Tensor? weight = null, long? ignore_index = null, torch.nn.Reduction reduction = torch.nn.Reduction.Mean,
                double label_smoothing = 0.0)
                : base(weight, reduction) => (this.ignore_index, this.label_smoothing) = (ignore_index, label_smoothing);

            public long? ignore_index { get; }

            public double label_smoothing { get; }

            public override torch.Tensor forward(torch.Tensor input, torch.Tensor target) =>
                torch.nn.functional.cross_entropy(input, target, weight, ignore_index ?? IgnoreNothing, reduction, label_smoothing);
        }

        /// <summary>Mean squared difference.</summary>
        public sealed class MSELoss : Loss<torch.Tensor, torch.Tensor, torch.Tensor>
        {
            internal MSELoss(torch.nn.Reduction reduction)
                : base(reduction)
            {
            }

            public override torch.Tensor forward(torch.Tensor input, torch.Tensor target) =>
                torch.nn.functional.mse_loss(input, target, reduction);
        }
    }

    public static partial class torch
    {
        public static partial class nn
        {
            public static CrossEntropyLoss CrossEntropyLoss(Tensor? weight = null, long? ignore_index = null,
                Reduction reduction = Reduction.Mean) =>
                new(weight, ignore_index, reduction);

            public static MSELoss MSELoss(Reduction reduction = Reduction.Mean) => new(reduction);
        }
    }
}
