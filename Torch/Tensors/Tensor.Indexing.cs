using System.Runtime.CompilerServices;
using TorchSharp.Native;

namespace TorchSharp;

public static partial class torch
{
    /// <summary>Indexing with numbers, slices, masks and index tensors, by PyTorch's rules.</summary>
    public partial class Tensor
    {
        [IndexerName("TensorItems")]
        public Tensor this[params TensorIndex[] indices]
        {
            get => index(indices);
            set => index_put_(value, indices);
        }

        [IndexerName("TensorItems")]
        public Tensor this[params Tensor[] indices]
        {
            get => index(indices);
            set => index_put_(value, indices);
        }

        [IndexerName("TensorItems")]
        public Tensor this[params long[] indices]
        {
            get => index(AsIndices(indices));
            set => index_put_(value, AsIndices(indices));
        }

        [IndexerName("TensorItems")]
        public Tensor this[long i1]
        {
            get => select(0, i1);
            set => index_put_(value, AsIndices(i1));
        }

        [IndexerName("TensorItems")]
        public Tensor this[long i1, long i2]
        {
            get => index(AsIndices(i1, i2));
            set => index_put_(value, AsIndices(i1, i2));
        }

        [IndexerName("TensorItems")]
        public Tensor this[long i1, long i2, long i3]
        {
            get => index(AsIndices(i1, i2, i3));
            set => index_put_(value, AsIndices(i1, i2, i3));
        }

        [IndexerName("TensorItems")]
        public Tensor this[long i1, long i2, long i3, long i4]
        {
            get => index(AsIndices(i1, i2, i3, i4));
            set => index_put_(value, AsIndices(i1, i2, i3, i4));
        }

        public Tensor index(params TensorIndex[] indices)
        {
            using var plan = IndexPlan.For(this, indices);
            return plan.Tensors is { } tensors ? Ops.index_Tensor.Call(plan.View, Arg.MaybeTensors(tensors)) : plan.TakeView();
        }

        public Tensor index(params Tensor[] indices) => index(AsIndices(indices));

        public Tensor index_put_(Tensor value, params TensorIndex[] indices) => index_put_(value, indices, false);

        public Tensor index_put_(Tensor value, params Tensor[] indices) => index_put_(value, AsIndices(indices), false);

        public Tensor index_put_(Tensor value, Tensor[] indices, bool accumulate = false) =>
            index_put_(value, AsIndices(indices), accumulate);

        /// <summary>Writes <paramref name="value"/>, broadcast, where the index points; adds it when <paramref name="accumulate"/>.</summary>
        public Tensor index_put_(Tensor value, TensorIndex[] indices, bool accumulate = false)
        {
            using var plan = IndexPlan.For(this, indices);
            if (plan.Tensors is { } tensors) Ops.index_put_.Run(plan.View, Arg.MaybeTensors(tensors), value, accumulate);
            else if (accumulate) Ops.add__Tensor.Run(plan.View, value);
            else Ops.copy_.Run(plan.View, value);
            return this;
        }

        public Tensor index_put_(Scalar value, params TensorIndex[] indices)
        {
            using var number = full([], value, dtype, device);
            return index_put_(number, indices, false);
        }

        public Tensor index_put_(Scalar value, params Tensor[] indices) => index_put_(value, AsIndices(indices));

        private static TensorIndex[] AsIndices(params long[] indices) => Array.ConvertAll(indices, index => TensorIndex.Single(index));

        private static TensorIndex[] AsIndices(Tensor[] indices) => Array.ConvertAll(indices, TensorIndex.Tensor);
    }
}
