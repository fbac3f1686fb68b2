using TorchSharp.Native;

namespace TorchSharp;

public static partial class torch
{
    /// <summary>Random values; without a generator they come from the one that manual_seed sets.</summary>
    public partial class Tensor
    {
        public Tensor uniform_(double from, double to, Generator? generator = null) => InPlace(Ops.uniform_, this, from, to, generator);

        public Tensor normal_(double mean = 0.0, double std = 1.0, Generator? generator = null) =>
            InPlace(Ops.normal_, this, mean, std, generator);

        public Tensor bernoulli_(double p = 0.5, Generator? generator = null) => InPlace(Ops.bernoulli__float, this, p, generator);

        public Tensor bernoulli(Generator? generator = null) => Ops.bernoulli.Call(this, generator);

        public Tensor multinomial(long num_samples, bool replacement = false, Generator? generator = null) =>
            Ops.multinomial.Call(this, num_samples, replacement, generator);

        public Tensor exponential_(double lambda = 1.0, Generator? generator = null) => InPlace(Ops.exponential_, this, lambda, generator);
    }
}
