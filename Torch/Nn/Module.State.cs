namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        /// <summary>The state dictionary: every parameter and persistent buffer under its full name.</summary>
        public partial class Module
        {
            /// <summary>The live tensors, not copies.</summary>
            public virtual Dictionary<string, Tensor> state_dict(Dictionary<string, Tensor>? destination = null, string? prefix = null)
            {
                destination ??= [];
                foreach (var (key, parameter) in _internal_params) destination.TryAdd(Join(prefix, key), parameter);
                foreach (var (key, (buffer, persistent)) in _internal_buffers)
                    if (persistent) destination.TryAdd(Join(prefix, key), buffer);
                foreach (var (key, module) in _internal_submodules) module.state_dict(destination, Join(prefix, key));
                return destination;
            }

            /// <summary>Copies the tensors of <paramref name="source"/> into this module's tensors of the same names.</summary>
            /// <param name="strict">Whether both must have exactly the same names, apart from <paramref name="skip"/>.</param>
            /// <exception cref="InvalidOperationException">The names differ and <paramref name="strict"/> is on; the message lists them.</exception>
            public virtual (IList<string> missing_keys, IList<string> unexpected_keyes) load_state_dict(Dictionary<string, Tensor> source,
                bool strict = true, IList<string>? skip = null)
            {
                ArgumentNullException.ThrowIfNull(source);
                skip ??= [];
                var destination = state_dict();
                var missing = destination.Keys.Where(key => !skip.Contains(key) && !source.ContainsKey(key)).ToList();
                var unexpected = source.Keys.Where(key => !skip.Contains(key) && !destination.ContainsKey(key)).ToList();
                if (strict && missing.Count + unexpected.Count > 0)
                {
                    throw new InvalidOperationException(
                        $"The state does not fit {GetName()}. Missing: {Listed(missing)}. Unexpected: {Listed(unexpected)}.");
                }

                using var noGrad = no_grad();
                foreach (var (key, tensor) in source)
                    if (!skip.Contains(key) && destination.TryGetValue(key, out var target)) CopyInto(target, tensor, key);
                return (missing, unexpected);
            }

            private static void CopyInto(Tensor target, Tensor source, string key)
            {
                if (!target.shape.AsSpan().SequenceEqual(source.shape))
                {
                    throw new InvalidOperationException(
                        $"'{key}' has the shape [{string.Join(", ", source.shape)}] in the state, but [{string.Join(", ", target.shape)}] in the module.");
                }

                target.copy_(source);
            }

            private static string Join(string? prefix, string key) => string.IsNullOrEmpty(prefix) ? key : $"{prefix}.{key}";

            private static string Listed(List<string> names) =>
                names.Count == 0 ? "none" : string.Join(", ", names.Select(name => $"'{name}'"));
        }
    }
}
