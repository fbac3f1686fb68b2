using TorchSharp.Native;

namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        /// <summary>Layers with weights, normalisation and dropout.</summary>
        public static partial class functional
        {
            public static Tensor linear(Tensor input, Tensor weights, Tensor? bias = null) => Ops.linear.Call(input, weights, bias);

            public static Tensor conv1d(Tensor input, Tensor weight, Tensor? bias = null, long? stride = null, long? padding = null,
                long? dilation = null, long groups = 1) =>
                Ops.conv1d.Call(input, weight, bias, Arg.List(stride ?? 1), Arg.List(padding ?? 0), Arg.List(dilation ?? 1), groups);

            public static Tensor conv2d(Tensor input, Tensor weight, Tensor? bias = null, long[]? strides = null, long[]? padding = null,
                long[]? dilation = null, long groups = 1) =>
                Ops.conv2d.Call(input, weight, bias, ListOr(strides, 1), ListOr(padding, 0), ListOr(dilation, 1), groups);

            /// <summary>Normalises by the batch when <paramref name="training"/>, and then also updates the running statistics.</summary>
            /// <exception cref="ArgumentException">The input has one value a channel while training.</exception>
            public static Tensor batch_norm(Tensor input, Tensor? running_mean, Tensor? running_var, Tensor? weight = null,
                Tensor? bias = null,
                bool training = false, double momentum = 0.1, double eps = 1e-05)
            {
                if (training) RequireSeveralValues(input);
                return Ops.batch_norm.Call(input, weight, bias, running_mean, running_var, training, momentum, eps, true);
            }

            /// <summary>Refuses what PyTorch refuses: one value has no variance, so the output would be the shift whatever the input is.</summary>
            internal static void RequireSeveralValues(Tensor input)
            {
                var shape = input.shape;
                if (shape.Length > 1 && shape.Where((_, axis) => axis != 1).Aggregate(1L, (product, size) => product * size) == 1)
                    throw new ArgumentException(
                        $"Batch norm needs more than one value for each channel while training, but the input has the shape [{string.Join(", ", shape)}].",
                        nameof(input));
            }

            public static Tensor layer_norm(Tensor input, long[] normalized_shape, Tensor? weight = null, Tensor? bias = null,
                double eps = 1e-05) =>
                Ops.layer_norm.Call(input, normalized_shape, weight, bias, eps);

            public static Tensor group_norm(Tensor input, long num_groups, Tensor? weight = null, Tensor? bias = null,
                double eps = 1e-05) =>
                Ops.group_norm.Call(input, num_groups, weight, bias, eps);

            /// <summary>Divides by the p-norm along a dimension, or by <paramref name="eps"/> where that is larger.</summary>
            public static Tensor normalize(Tensor input, double p = 2.0, long dim = 1L, double eps = 1e-12)
            {
                using var norm = Ops.norm_ScalarOpt_dim.Call(input, p, Arg.List(dim), true);
                using var limited = norm.clamp_min(eps);
                return input / limited;
            }

            public static Tensor dropout(Tensor input, double p = 0.5, bool training = true, bool inplace = false)
            {
                if (!inplace) return Ops.dropout.Call(input, p, training);
                Ops.dropout_.Run(input, p, training);
                return input;
            }

            /// <summary>Zeroes whole channels of (batch, channels, height, width).</summary>
            public static Tensor dropout2d(Tensor input, double p = 0.5, bool training = true, bool inplace = false)
            {
                if (!inplace) return Ops.feature_dropout.Call(input, p, training);
                Ops.feature_dropout_.Run(input, p, training);
                return input;
            }

            public static Tensor one_hot(Tensor x, long num_classes = -1) => Ops.one_hot.Call(x, num_classes);

            private static Arg ListOr(long[]? values, long otherwise) => values is null ? Arg.List(otherwise, otherwise) : values;
        }
    }
}
