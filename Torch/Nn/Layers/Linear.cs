using TorchSharp.Modules;
using TorchSharp.Native;

namespace TorchSharp
{
    namespace Modules
    {
        /// <summary>A fully connected layer: (..., inputs) to (..., outputs), x · weightᵀ + bias.</summary>
        public sealed class Linear : torch.nn.Module<torch.Tensor, torch.Tensor>
        {
            private Parameter _weight = null!;
            private Parameter? _bias;

            internal Linear(long inputs, long outputs, bool hasBias, torch.Device? device, torch.ScalarType? dtype)
                : base(nameof(Linear))
            {
                (in_features, out_features) = (inputs, outputs);
                weight = new Parameter(torch.empty(outputs, inputs, dtype, device));
                if (hasBias) bias = new Parameter(torch.empty(outputs, dtype, device));
                Reset();
            }

            internal Linear(Parameter weight, Parameter? bias)
                : base(nameof(Linear))
            {
                (in_features, out_features) = (weight.shape[1], weight.shape[0]);
                this.weight = weight;
                this.bias = bias;
            }

            public long in_features { get; set; }

            public long out_features { get; set; }

            /// <summary>Shape (outputs, inputs).</summary>
            public Parameter weight
            {
                get => _weight;
                set
                {
                    _weight?.Dispose();
                    _weight = (Parameter)value.DetachFromDisposeScope();
                    ConditionallyRegisterParameter(nameof(weight), _weight);
                }
            }

            /// <summary>Shape (outputs), or null.</summary>
            public Parameter? bias
            {
                get => _bias;
                set
                {
                    _bias?.Dispose();
                    _bias = (Parameter?)value?.DetachFromDisposeScope();
                    ConditionallyRegisterParameter(nameof(bias), _bias);
                }
            }

            public override torch.Tensor forward(torch.Tensor tensor) => Ops.linear.Call(tensor, weight, bias);

            // Fields are registered through the properties, under the names that state dictionaries use.
            protected override void RegisterComponents()
            {
            }

            // PyTorch's initial values: both uniform within 1 / sqrt(inputs).
            private void Reset()
            {
                torch.nn.init.kaiming_uniform_(weight, a: Math.Sqrt(5));
                var bound = in_features > 0 ? 1 / Math.Sqrt(in_features) : 0;
                if (bias is not null) torch.nn.init.uniform_(bias, -bound, bound);
            }
        }
    }

    public static partial class torch
    {
        public static partial class nn
        {
            public static Linear Linear(long inputSize, long outputSize, bool hasBias = true, Device? device = null,
                ScalarType? dtype = null) =>
                new(inputSize, outputSize, hasBias, device, dtype);

            public static Linear Linear(Parameter weight, Parameter? bias = null) => new(weight, bias);
        }
    }
}
