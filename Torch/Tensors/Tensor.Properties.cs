using TorchSharp.Native;

namespace TorchSharp;

public static partial class torch
{
    /// <summary>Shape, type and place of a tensor.</summary>
    public partial class Tensor
    {
        /// <summary>Sizes by dimension; a new array each time.</summary>
        public unsafe long[] shape
        {
            get
            {
                var result = new long[LibTorch.TensorRank(Handle)];
                fixed (long* target = result) LibTorch.Check(LibTorch.TensorShape(Handle, target));
                GC.KeepAlive(this);
                return result;
            }
        }

        public long Dimensions => Keep(LibTorch.TensorRank(Handle));

        public long ndim => Dimensions;

        public long NumberOfElements => Keep(LibTorch.TensorNumel(Handle));

        /// <summary>Bytes an element.</summary>
        public long ElementSize => Keep(LibTorch.TensorElementSize(Handle));

        public ScalarType dtype => (ScalarType)Keep(LibTorch.TensorDtype(Handle));

        public DeviceType device_type
        {
            get
            {
                LibTorch.Check(LibTorch.TensorDevice(Handle, out var type, out _));
                return (DeviceType)Keep(type);
            }
        }

        public int device_index
        {
            get
            {
                LibTorch.Check(LibTorch.TensorDevice(Handle, out _, out var index));
                return Keep(index);
            }
        }

        public Device device
        {
            get
            {
                LibTorch.Check(LibTorch.TensorDevice(Handle, out var type, out var index));
                GC.KeepAlive(this);
                return type == (int)DeviceType.CPU ? CPU : new Device((DeviceType)type, index);
            }
        }

        public bool is_cuda => device_type == DeviceType.CUDA;

        public bool is_meta => device_type == DeviceType.META;

        public bool is_sparse => Flags.HasFlag(TensorFlags.IsSparse);

        public bool is_leaf => Flags.HasFlag(TensorFlags.IsLeaf);

        private TensorFlags Flags
        {
            get
            {
                LibTorch.Check(LibTorch.TensorFlags(Handle, out var flags));
                GC.KeepAlive(this);
                return flags;
            }
        }

        public long dim() => Dimensions;

        public long numel() => NumberOfElements;

        public long element_size() => ElementSize;

        public long[] size() => shape;

        /// <summary>The size of a dimension; negative numbers count from the last.</summary>
        public long size(int dim)
        {
            var sizes = shape;
            var index = dim < 0 ? dim + sizes.Length : dim;
            if ((uint)index >= (uint)sizes.Length)
                throw new ArgumentOutOfRangeException(nameof(dim), dim, $"The tensor has {sizes.Length} dimensions.");
            return sizes[index];
        }

        /// <summary>Elements to skip for the next index, by dimension.</summary>
        public unsafe long[] stride()
        {
            var result = new long[LibTorch.TensorRank(Handle)];
            fixed (long* target = result) LibTorch.Check(LibTorch.TensorStrides(Handle, target));
            GC.KeepAlive(this);
            return result;
        }

        public long stride(int dim)
        {
            var strides = stride();
            return strides[dim < 0 ? dim + strides.Length : dim];
        }

        public long storage_offset() => Keep(LibTorch.TensorStorageOffset(Handle));

        public bool is_contiguous() => Flags.HasFlag(TensorFlags.IsContiguous);

        public bool is_cpu() => device_type == DeviceType.CPU;

        public bool is_integral() => torch.is_integral(dtype);

        public bool is_floating_point() => torch.is_floating_point(dtype);

        public bool is_complex() => torch.is_complex(dtype);

        // The native calls take a bare pointer: this tensor must not be finalized before they return.
        private T Keep<T>(T value)
        {
            GC.KeepAlive(this);
            return value;
        }
    }
}
