using TorchSharp.Native;

namespace TorchSharp;

public static partial class torch
{
    /// <summary>A random number generator of libtorch: Mersenne Twister on the CPU, Philox on GPUs.</summary>
    public class Generator : IDisposable
    {
        private readonly GeneratorHandle handle;

        public Generator(ulong seed = 0, Device? device = null)
        {
            this.device = device ?? CPU;
            LibTorch.Check(LibTorch.NewGenerator((int)this.device.type, this.device.index, seed, out handle));
        }

        private Generator(GeneratorHandle handle)
        {
            device = CPU;
            this.handle = handle;
        }

        /// <summary>The generator that CPU operators use when none is given.</summary>
        public static Generator Default
        {
            get
            {
                LibTorch.Check(LibTorch.DefaultGenerator(out var handle));
                return new Generator(handle);
            }
        }

        public Device device { get; }

        public nint Handle => handle.DangerousGetHandle();

        public Generator manual_seed(long seed)
        {
            LibTorch.Check(LibTorch.SeedGenerator(handle, (ulong)seed));
            return this;
        }

        /// <summary>The seed that was last set.</summary>
        public long initial_seed()
        {
            LibTorch.Check(LibTorch.GeneratorInitialSeed(handle, out var seed));
            return (long)seed;
        }

        /// <summary>The whole state as bytes, to continue the sequence later.</summary>
        public Tensor get_state()
        {
            LibTorch.Check(LibTorch.GetGeneratorState(handle, out var state));
            return new Tensor(state);
        }

        public void set_state(Tensor value)
        {
            LibTorch.Check(LibTorch.SetGeneratorState(handle, value.Handle));
            GC.KeepAlive(value);
        }

        public void Dispose()
        {
            Dispose(true);
            GC.SuppressFinalize(this);
        }

        protected virtual void Dispose(bool disposing)
        {
            if (disposing) handle.Dispose();
        }
    }
}
