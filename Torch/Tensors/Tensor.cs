using TorchSharp.Native;

namespace TorchSharp;

public static partial class torch
{
    /// <summary>
    /// A tensor of libtorch. Operators have the names, arguments and meaning of PyTorch's; a name that ends in <c>_</c> works in place.
    /// </summary>
    /// <remarks>
    /// Holds native memory that the garbage collector does not see: dispose it, or make it inside a <see cref="DisposeScope"/>.
    /// Errors of libtorch arrive as <see cref="System.Runtime.InteropServices.ExternalException"/> with the operator and the shapes.
    /// </remarks>
    public partial class Tensor : IDisposable
    {
        private static long totalCount;
        private static long peakCount;

        private nint handle;

        internal Tensor(nint handle, bool register = true)
        {
            this.handle = handle;
            RaisePeak(Interlocked.Increment(ref totalCount));
            if (register) DisposeScopeManager.ThreadSingleton.Register(this);
        }

        ~Tensor() => Dispose(false);

        /// <summary>How many tensors of this process hold native memory.</summary>
        public static long TotalCount => Interlocked.Read(ref totalCount);

        /// <summary>The largest value that <see cref="TotalCount"/> has had.</summary>
        public static long PeakCount => Interlocked.Read(ref peakCount);

        /// <summary>libtorch's pointer.</summary>
        /// <exception cref="InvalidOperationException">The tensor was disposed, or became a parameter.</exception>
        public nint Handle => handle != 0 ? handle : throw new InvalidOperationException("The tensor was disposed, or moved into a parameter.");

        public bool IsInvalid => handle == 0;

        public string? name { get; set; }

        internal DisposeScope? OwningDisposeScope { get; set; }

        internal int SlotInScope { get; set; }

        /// <summary>A tensor over a native handle; the tensor owns it from then on.</summary>
        public static Tensor UnsafeCreateTensor(nint handle) => new(handle);

        public Tensor MoveToOuterDisposeScope()
        {
            OwningDisposeScope?.MoveToOuter(this);
            return this;
        }

        public Tensor DetachFromDisposeScope()
        {
            OwningDisposeScope?.Detach(this);
            return this;
        }

        public Tensor MoveToOtherDisposeScope(Tensor other) =>
            MoveToOtherDisposeScope((other ?? throw new ArgumentNullException(nameof(other))).OwningDisposeScope);

        public Tensor MoveToOtherDisposeScope(DisposeScope? other)
        {
            if (OwningDisposeScope is null) other?.Attach(this);
            else OwningDisposeScope.MoveToOther(other, this);
            return this;
        }

        /// <summary>Gives the native handle away; this tensor is empty afterwards.</summary>
        public nint DecoupleFromNativeHandle()
        {
            var result = Handle;
            OwningDisposeScope?.Remove(this);
            TakeHandle();
            return result;
        }

        public void Dispose()
        {
            Dispose(true);
            GC.SuppressFinalize(this);
        }

        protected virtual void Dispose(bool disposing)
        {
            var native = Interlocked.Exchange(ref handle, 0);
            if (native == 0) return;
            Interlocked.Decrement(ref totalCount);
            if (!disposing)
            {
                LibTorch.FinalizeTensor(native);
                return;
            }

            DisposeScopeManager.ThreadSingleton.Disposing(this);
            OwningDisposeScope?.Remove(this);
            LibTorch.FreeTensor(native);
        }

        private static void RaisePeak(long total)
        {
            var peak = Volatile.Read(ref peakCount);
            while (total > peak)
            {
                var seen = Interlocked.CompareExchange(ref peakCount, total, peak);
                if (seen == peak) return;
                peak = seen;
            }
        }

        /// <summary>Moves the handle to another object, such as a parameter, together with the place in the dispose scope.</summary>
        internal nint TakeHandle()
        {
            var result = Handle;
            handle = 0;
            Interlocked.Decrement(ref totalCount);
            return result;
        }
    }
}
