using TorchSharp.Native;
using TorchSharp.Utils;

namespace TorchSharp;

public static partial class torch
{
    /// <summary>Reading and writing elements from C#.</summary>
    public partial class Tensor
    {
        /// <summary>The elements in row-major order. A tensor on a GPU is copied to the CPU first.</summary>
        /// <exception cref="ArgumentException"><typeparamref name="T"/> is not the element type.</exception>
        public TensorAccessor<T> data<T>()
            where T : unmanaged
        {
            CheckElementType<T>();
            return is_cpu() ? new TensorAccessor<T>(this, ownsTensor: false) : new TensorAccessor<T>(cpu(), ownsTensor: true);
        }

        /// <summary>The only element.</summary>
        /// <exception cref="ArgumentException">There is not exactly one element, or <typeparamref name="T"/> is not its type.</exception>
        public unsafe T item<T>()
            where T : unmanaged
        {
            var count = NumberOfElements;
            if (count != 1) throw new ArgumentException($"A tensor with {count} elements has no single item.");
            CheckElementType<T>();
            if (!is_cpu())
            {
                using var copy = cpu();
                return copy.item<T>();
            }

            var value = *(T*)Data;
            GC.KeepAlive(this);
            return value;
        }

        /// <summary>The only element as a number of its own type.</summary>
        public Scalar ToScalar() => dtype switch
        {
            ScalarType.Byte => item<byte>(),
            ScalarType.Int8 => item<sbyte>(),
            ScalarType.Int16 => item<short>(),
            ScalarType.Int32 => item<int>(),
            ScalarType.Int64 => item<long>(),
            ScalarType.Float32 => item<float>(),
            ScalarType.Float64 => item<double>(),
            ScalarType.Bool => item<bool>(),
            ScalarType.Float16 => item<Half>(),
            ScalarType.BFloat16 => AsSingle(),
            var other => throw new NotSupportedException($"An element of type {other} has no C# number."),
        };

        /// <summary>The memory of a contiguous CPU tensor, without a copy. Valid as long as the tensor.</summary>
        /// <exception cref="InvalidOperationException">The tensor is not contiguous, or not on the CPU.</exception>
        public unsafe Span<byte> bytes
        {
            get
            {
                if (!is_contiguous())
                    throw new InvalidOperationException("The bytes of a tensor that is not contiguous have no order; call contiguous() first.");
                if (!is_cpu()) throw new InvalidOperationException($"The bytes of a tensor on {device} cannot be read; call cpu() first.");
                return new Span<byte>((void*)Data, checked((int)(NumberOfElements * ElementSize)));
            }

            set
            {
                var target = bytes;
                if (target.Length != value.Length)
                    throw new ArgumentException($"The tensor has {target.Length} bytes, not {value.Length}.");
                value.CopyTo(target);
            }
        }

        internal nint Data
        {
            get
            {
                LibTorch.Check(LibTorch.TensorData(Handle, out var result));
                GC.KeepAlive(this);
                return result;
            }
        }

        /// <summary>Writes the elements in row-major order as bytes.</summary>
        public void WriteBytesToStream(Stream stream, int bufferSize = 1024)
        {
            using var plain = cpu().contiguous();
            stream.Write(plain.bytes);
        }

        /// <summary>Fills a contiguous CPU tensor with bytes.</summary>
        public void ReadBytesFromStream(Stream stream, int bufferSize = 1024) => stream.ReadExactly(bytes);

        public override string ToString() => $"[{string.Join("x", shape)}], type = {dtype}, device = {device}";

        private float AsSingle()
        {
            using var single = to_type(ScalarType.Float32);
            return single.item<float>();
        }

        private void CheckElementType<T>()
        {
            var type = dtype;
            if (TypeOf(typeof(T)) != type) throw new ArgumentException($"The elements are {type}, not {typeof(T).Name}.");
        }
    }
}
