using TorchSharp.Modules;

namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        /// <summary>Work on the parameters of a network as one.</summary>
        public static partial class utils
        {
            /// <summary>Scales all gradients so that their common norm is at most <paramref name="max_norm"/>.</summary>
            /// <returns>The norm before.</returns>
            public static double clip_grad_norm_(IEnumerable<Parameter> tensors, double max_norm, double norm_type = 2.0)
            {
                using var scope = NewDisposeScope();
                using var noGrad = no_grad();
                var grads = tensors.Select(tensor => tensor.grad).OfType<Tensor>().ToArray();
                if (grads.Length == 0) return 0;
                var norms = stack(grads.Select(grad => double.IsPositiveInfinity(norm_type) ? grad.abs().max() : grad.norm((float)norm_type)));
                var total = double.IsPositiveInfinity(norm_type) ? norms.max() : norms.norm((float)norm_type);
                // PyTorch's epsilon; always multiplying by a factor of at most 1 saves a branch that would wait for the device.
                var factor = (max_norm / (total + 1e-6)).clamp_max(1.0);
                foreach (var grad in grads) grad.mul_(factor.to(grad.dtype, grad.device));
                return total.ToDouble();
            }

            /// <summary>Limits every gradient's elements to ±<paramref name="clip_value"/>.</summary>
            public static void clip_grad_value_(IEnumerable<Parameter> tensors, double clip_value)
            {
                using var scope = NewDisposeScope();
                foreach (var tensor in tensors) tensor.grad?.clamp_(-clip_value, clip_value);
            }

            /// <summary>All elements in one vector, in the order of the parameters.</summary>
            public static Tensor parameters_to_vector(IEnumerable<Parameter> tensors) =>
                cat(tensors.Select(tensor => tensor.reshape(-1)).ToArray());
        }
    }
}
